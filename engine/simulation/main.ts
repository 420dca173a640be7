import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report, runSeed, shortened, type Verdict } from './run-seed';

/** `--seeds N` looks at N seeds from `--from`, elsewhere each time if not said; `--seed N` shows one. */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, seeds: { type: 'string' }, from: { type: 'string' } },
});

const KEPT = fileURLToPath(new URL('./seeds.json', import.meta.url));
const FAILURES_MAX = 5;

if (values.seed !== undefined) await show(Number(values.seed));
else await campaign(Number(values.from ?? Date.now() % 1_000_000_000), Number(values.seeds ?? 1_000));

async function show(seed: number): Promise<void> {
  const verdict = await runSeed(seed);
  if (verdict.problem === undefined) console.log(verdict.trace.join('\n'));
  else console.log(report(await shortened(verdict), Infinity));
  process.exitCode = verdict.problem === undefined ? 0 : 1;
}

async function campaign(from: number, count: number): Promise<void> {
  const begun = performance.now();
  const totals = { seeds: 0, executions: 0, happenings: 0, failures: 0 };
  while (totals.seeds < count && totals.failures < FAILURES_MAX) {
    const verdict = await runSeed(from + totals.seeds++);
    totals.executions += verdict.executions;
    totals.happenings += verdict.trace.length;
    if (verdict.problem !== undefined) {
      totals.failures++;
      keep(verdict);
      console.log(`${report(await shortened(verdict))}\n`);
    }
    if (totals.seeds % 1_000 === 0) console.log(summary());
  }
  console.log(summary());
  process.exitCode = totals.failures === 0 ? 0 : 1;

  function summary(): string {
    const { seeds, executions, happenings, failures } = totals;
    const perSecond = Math.round((seeds / (performance.now() - begun)) * 1_000);
    return `${seeds} seeds from ${from} (${perSecond}/s), ${executions} executions, ${happenings} happenings, ${failures} failed`;
  }
}

/** A seed that failed is run every time from now on. */
function keep({ seed, problem = '' }: Verdict): void {
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as { seed: number; why: string }[];
  if (kept.some((other) => other.seed === seed)) return;
  const [why = ''] = problem.split('\n');
  writeFileSync(KEPT, `${JSON.stringify([...kept, { seed, why }], null, 2)}\n`);
}
