import type { Contender } from '../contenders';
import type { Engine } from '../engines/engine';
import type { Limit } from '../modes/throughput';
import { workloads, type WorkloadName } from '../workloads';
import { jsonataLimit } from './jsonata';
import { countCommits, RawSqlite } from './sqlite';
import { ratePerSecondAsync } from './transitions';

const beside = 300;

/** What a contender's rate is held against, besides the machine itself. Opens the engine, whose work some limits follow. */
export async function openBesideLimit(
  contender: Contender,
  name: WorkloadName,
  clients: number,
): Promise<{ engine: Engine; limit?: Limit }> {
  const commits = contender.isOurs && contender.keeps === 'SQLite' ? countCommits() : undefined;
  const engine = await contender.open({ clients });
  if (!contender.isOurs || contender.speaks === 'HTTP') return { engine };
  switch (name) {
    case 'map-1000':
    case 'map-10000':
    case 'parallel':
      return { engine, limit: await ownPassChain(engine) };
    case 'jsonata-chain':
    case 'jsonata-loop': {
      const measure = jsonataLimit(name);
      return { engine, limit: { perSecond: () => measure(beside) } };
    }
    default:
      return { engine, limit: commits && rawSqlite(commits) };
  }
}

async function ownPassChain(engine: Engine): Promise<Limit> {
  const { input, transitions, atOnce } = workloads['pass-chain'];
  const machine = await engine.create(workloads['pass-chain']);
  const many = async () =>
    void (await Promise.all(Array.from({ length: atOnce }, () => engine.run(machine, input))));
  const one = async () => void (await engine.run(machine, input));
  await ratePerSecondAsync(beside, 1, one);
  return {
    perSecond: (run) =>
      run.atOnce
        ? ratePerSecondAsync(beside, transitions * atOnce, many)
        : ratePerSecondAsync(beside, transitions, one),
  };
}

/** With as many transitions in a commit as the engine just had. */
function rawSqlite(commits: () => number): Limit {
  const raw = new RawSqlite();
  process.once('exit', () => raw.close());
  let before = 0;
  let batch = 0;
  return {
    begin: () => void (before = commits()),
    perSecond({ transitions }) {
      const made = commits() - before;
      if (made === 0) throw new Error('The engine committed nothing that could be counted');
      batch = Math.max(1, Math.round(transitions / made));
      return raw.transitionsPerSecond(batch, beside);
    },
    note: () => `${batch} transitions a commit`,
  };
}
