import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ContenderName } from './contenders';
import { nameOf, type Measured } from './measurement';
import { planOf } from './plan';
import { otherTables } from './report/other-tables';
import { machineText, markdown, plain } from './report/print';
import { progressOf } from './report/progress';
import { Results } from './report/results';
import { throughputTables } from './report/throughput-tables';
import { runMeasurement } from './run-measurement';

const usage = `Measures the engine beside what this machine can do at most, in the same run.

npm run bench -- [--peers] [--workloads a,b] [--runs 5] [--quick] [--json FILE] [--markdown FILE]

  --peers              also install and measure other engines (bench/peers/package.json)
  --peer-command TEXT  also measure a program that speaks the API: 'program --port {port}'
  --workloads a,b      only these: ${Object.keys(planOf({ runs: 1, isQuick: true, peers: [] })).join(', ')}
  --runs N             of each measure; the one in the middle counts
  --quick              shorter runs and smaller numbers: to try it out, not to quote
  --timeout SECONDS    for each process; 300 if not said
  --json FILE          everything that was measured, as data
  --markdown FILE      the tables

Of the site, not of the engine:

npm run bench -- page-speed [--url http://127.0.0.1:3000] [--pages /es/a,/es/b] [--runs 5] [--cpu 4] [--line slow-4g|fast]
npm run bench -- build-growth [--lessons 125,250,500]`;

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    'peer-command': { type: 'string' },
    workloads: { type: 'string' },
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    timeout: { type: 'string', default: '300' },
    json: { type: 'string' },
    markdown: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else process.exitCode = await main();

async function main(): Promise<number> {
  const peers: ContenderName[] = [];
  if (values.peers) peers.push('aws-local-stepfunctions', 'statebox', 'stepfunctions-local');
  if (values['peer-command']) {
    process.env.BENCH_PEER_COMMAND = values['peer-command'];
    peers.push('peer-command');
  }
  const plan = planOf({ runs: Number(values.runs), isQuick: values.quick, peers });
  const names = values.workloads?.split(',') ?? Object.keys(plan);
  const unknown = names.find((name) => !plan[name]);
  if (unknown !== undefined || !(Number(values.runs) >= 1)) {
    console.error(
      unknown === undefined ? '--runs takes a number from 1' : `No workload is called ${unknown}: see --help`,
    );
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pasos-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  console.log(machineText());
  const all: Measured[] = [];
  for (const measurement of names.flatMap((name) => plan[name]!)) {
    const measured = await runMeasurement(measurement, { timeoutSeconds: Number(values.timeout), folder });
    console.log(`${nameOf(measurement).padEnd(44)} ${progressOf(measured)}`);
    all.push(measured);
  }
  report(new Results(all));
  return 0;
}

function report(results: Results): void {
  const tables = [...throughputTables(results), ...otherTables(results)];
  const failures = results.failures();
  console.log(`\n${plain(tables, failures)}`);
  if (values.markdown) writeFileSync(values.markdown, `${heading()}\n\n${markdown(tables, failures)}\n`);
  if (values.json) {
    const data = { machine: machineText(), measured: results.all, tables };
    writeFileSync(values.json, `${JSON.stringify(data, null, 2)}\n`);
  }
}

function heading(): string {
  return `# Benchmarks

${machineText()}. Written by \`npm run bench -- --peers --markdown docs/benchmarks.md\`.

Every (engine, workload) ran in a process of its own; every number is the median of ${values.runs} runs, each right beside its
limit, so that shares and ratios hold though the machine drifts. “Of the machine” is a share of “stringify the payload once +
2 events”. Our engine writes AWS's full history; peers marked _recorded_ were measured with the same workloads on
2026-11-22 and stand with their share of that machine.`;
}
