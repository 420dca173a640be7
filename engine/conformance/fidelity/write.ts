import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Json } from '../../base/json';
import {
  count,
  ownCases,
  reasonsOf,
  recordedFeatures,
  recordingsOf,
  type Compared,
  type RanTest,
} from './count';
import { markdown } from './markdown';
import type { Measured } from './measured';
import { probe } from './probe';
import { fidelityTable, subjectGroups } from './table';

/** Counts the evidence and writes the table: `npm run fidelity` runs the tests, compares the recordings and calls it. */
const { values: given } = parseArgs({
  options: { tests: { type: 'string' }, recordings: { type: 'string' } },
});

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const measuredFile = join(here, 'measured.json');

const groups = subjectGroups(await probe());
const before = readJson(measuredFile) as Measured;
const compared = given.recordings === undefined ? undefined : comparedIn(given.recordings);
const measured: Measured = {
  date: new Date().toISOString().slice(0, 10),
  recordings: (compared && recordingsOf(compared)) ?? before.recordings,
  reasons: compared ? reasonsOf(compared) : before.reasons,
  rows: count(
    groups.flatMap(({ subjects }) => subjects),
    { tests: testsIn(given.tests!), cases: ownCases(join(here, '../cases')), ...(compared && { compared }) },
    before,
  ),
};
const table = fidelityTable(groups, measured);
writeFileSync(measuredFile, JSON.stringify(measured, undefined, 2));
writeFileSync(join(root, 'content/fidelity.json'), JSON.stringify(table, undefined, 2));
writeFileSync(join(root, 'docs/fidelity.md'), markdown(table, measured.reasons));

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function testsIn(report: string): RanTest[] {
  return (readJson(report) as Report).testResults.flatMap(({ name, assertionResults }) => {
    const file = relative(join(root, 'engine'), name).split('\\').join('/');
    return assertionResults.map(({ fullName, status }) => ({
      file,
      name: fullName,
      passed: status === 'passed',
    }));
  });
}

interface Comparison {
  readonly corpus: string;
  readonly results: readonly { readonly id: string; readonly levels: { readonly exact: unknown } }[];
}

/** One case may be several executions: each of them is a recording. */
function comparedIn(file: string): Compared[] {
  const { corpus, results } = readJson(file) as Comparison;
  const features = new Map(
    casesIn(join(corpus, 'cases')).map((each) => [each.id, recordedFeatures(each as Json)]),
  );
  return results.map(({ id, levels }) => {
    const caseId = id.split('#')[0]!;
    return { id: caseId, isExact: levels.exact === null, features: features.get(caseId)! };
  });
}

function casesIn(folder: string): { id: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson(join(folder, name)) as { id: string });
}
