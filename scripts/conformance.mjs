import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNode, spawnServer } from './support/processes.mjs';
import { root } from './support/root.mjs';

const corpus = resolve(root, '../shared/conformance');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const exceptions = readJson(join(root, 'engine/conformance/exceptions.json'));
/** What the engine has besides Step Functions; the recordings that need more are left out. */
const served = 'activity callback dynamodb events lambda logs s3 secretsmanager sfn sns sqs'.split(' ');

/** `--json FILE` keeps what came of each recording. */
const { values: asked } = parseArgs({ options: { json: { type: 'string' } } });

/** Asks the engine what AWS was asked when the corpus was recorded, and compares the answers, word for word. */
async function main() {
  if (!existsSync(join(corpus, 'run.mjs'))) {
    console.log(`The recordings of AWS are not at ${corpus}: nothing to compare with.`);
    return report([], []);
  }
  const folder = mkdtempSync(join(tmpdir(), 'pasos-conformance-'));
  const engine = spawnServer(['--import', 'tsx', 'engine/bin.ts', '--port', '0', '--memory'], {
    output: 'pipe',
  });
  try {
    const endpoint = await urlOf(engine);
    const [alone, together] = partition(casesIn(join(corpus, 'cases')).filter(canBeAsked), needsNothing);
    const results = await compare(endpoint, join(folder, 'alone'), alone);
    results.push(...(await compare(endpoint, join(folder, 'together'), together)));
    if (asked.json) writeFileSync(asked.json, JSON.stringify({ corpus, results }));
    judge(results);
  } finally {
    engine.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

function urlOf(engine) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const url = /ready on (http:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    engine.stdout.on('data', read);
    engine.stderr.on('data', read);
    engine.once('exit', () => reject(new Error(`The engine did not start:\n${output}`)));
  });
}

async function compare(endpoint, folder, cases) {
  const chosen = join(folder, 'cases');
  mkdirSync(chosen, { recursive: true });
  cases.forEach(({ text }, index) => writeFileSync(join(chosen, `${index}.json`), text));
  const file = join(folder, 'results.json');
  const identity = ['--account', '123456789012', '--region', 'us-east-1'];
  const args = [
    '--endpoint',
    endpoint,
    ...identity,
    '--needs',
    served.join(','),
    '--cases',
    chosen,
    '--json',
    file,
  ];
  const { output } = await runNode([realpathSync(join(corpus, 'run.mjs')), ...args], { timeoutMs: 600_000 });
  if (!existsSync(file)) throw new Error(`The comparison did not finish:\n${output}`);
  return readJson(file).results;
}

function casesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return casesIn(path);
    const text = readFileSync(path, 'utf8');
    return [{ ...JSON.parse(text), text }];
  });
}

/** Mocks from a file belong to Step Functions Local, not to the service. */
function canBeAsked({ kind, needs }) {
  return kind !== 'mocked-execution' && needs.every((need) => served.includes(need));
}

/** Those that list what an account has are asked before others fill it. */
function needsNothing({ needs }) {
  return needs.length === 0;
}

function partition(list, belongs) {
  return [list.filter(belongs), list.filter((item) => !belongs(item))];
}

function caseOf({ id }) {
  return id.split('#')[0];
}

const levelOf = { details: 'outcome', outcome: undefined };

/** What still has to agree: everything, unless the list of exceptions says otherwise. */
function whyFailed(result) {
  const exception = exceptions[caseOf(result)];
  const level = exception ? levelOf[exception.differsIn] : 'exact';
  return level === undefined ? null : result.levels[level];
}

function judge(results) {
  const differing = new Set(results.filter(({ levels }) => levels.exact !== null).map(caseOf));
  const failed = results.flatMap((result) => {
    const why = whyFailed(result);
    return why === null ? [] : [{ result, why }];
  });
  const stale = Object.keys(exceptions).filter((id) => !differing.has(id));
  const passed = results.filter((result) => !failed.some((each) => each.result === result));
  report(passed, [
    ...failed.map(({ result, why }) => `${result.id}\n    ${why}`),
    ...stale.map(
      (id) => `${id}\n    is an exception, and yet it passes or is not there: take it off the list`,
    ),
  ]);
}

function report(passed, failures) {
  for (const failure of failures) console.log(`FAIL ${failure}`);
  const excepted = passed.filter((result) => caseOf(result) in exceptions).length;
  if (excepted > 0)
    console.log(`${excepted} differ for a reason given in engine/conformance/exceptions.json`);
  console.log(`${passed.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

await main();
