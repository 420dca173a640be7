import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { removeFolder, runCampaign, workFolder } from './campaign';
import { rules } from './judge/rules';
import { figures, judge, judgeTakeover, judgeTimes, print } from './report';
import { withDatabase } from './database';

const usage = `Kills the engine again and again while it works, and compares what is left with an undisturbed run.

npm run chaos -- [--executions 1000] [--open 0] [--kills 10] [--seed N] [--times] [--json FILE] [--postgres [--crashes S]]

  --executions N   started over the whole campaign, of every kind in turn
  --open N         more executions that are open all the time, for every start to find
  --kills N        kill -9 at a random moment; one in four is followed by another while the engine starts
  --seed N         decides the executions and the moments; by chance if not said
  --times          also demand timers at most 1 s late and readiness within 5 s
  --json FILE      write the report as data too
  --postgres       two engines on one PostgreSQL: one of them is killed, or paused for longer than its lease, and the
                   other must go on with what it had; needs a PostgreSQL server on this machine
  --crashes S      the database crashes too, every so many seconds`;

const { values } = parseArgs({
  options: {
    executions: { type: 'string', default: '1000' },
    open: { type: 'string', default: '0' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    times: { type: 'boolean', default: false },
    json: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    crashes: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (!values.postgres) process.exitCode = await main().catch(fail);
else process.exitCode = await withDatabase(Number(values.crashes), main).catch(fail);

async function main(databaseUrl?: string): Promise<number> {
  const [executions, open, kills, seed] = [values.executions, values.open, values.kills, values.seed].map(
    Number,
  ) as [number, number, number, number];
  console.log(`${executions} executions, ${kills} kills, seed ${seed}`);
  const folder = workFolder();
  const oracleFolder = workFolder();
  const scenario = { executions, open, seed };
  const disturbed = () => runCampaign({ ...scenario, kills, folder, databaseUrl });
  const undisturbed = () => runCampaign({ ...scenario, kills: 0, folder: oracleFolder });
  // Side by side they would spoil each other's times.
  const [seen, oracle] = values.times
    ? [await disturbed(), await undisturbed()]
    : await Promise.all([disturbed(), undisturbed()]);
  removeFolder(oracleFolder);

  const verdicts = [...judge(rules, seen, oracle), ...(values.times ? judgeTimes(seen) : [])];
  if (databaseUrl !== undefined) verdicts.push(...judgeTakeover(seen));
  const failed = verdicts.filter(({ breaches }) => breaches.length > 0).length;
  const numbers = { kills: seen.kills, ...figures(seen) };
  console.log(JSON.stringify(numbers));
  print(verdicts);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed, ...numbers, verdicts }, null, 2)}\n`);
  if (failed > 0) console.log(`Data, acknowledgements and the engine's words are kept in ${folder}`);
  else removeFolder(folder);
  console.log(`\n${verdicts.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** What stopped a campaign before it could be judged. */
function fail(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  return 1;
}
