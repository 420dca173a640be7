import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hasWords } from './count';
import { featuresOf } from './features';
import { markdown } from './markdown';
import measured from './measured.json';
import type { Measured } from './measured';
import { probe } from './probe';
import type { Subject } from './subject';
import { fidelityTable, subjectGroups } from './table';

const ENGINE = fileURLToPath(new URL('../../', import.meta.url));
const counted = measured as Measured;
const groups = subjectGroups(await probe());
const subjects = groups.flatMap((group) => group.subjects);
const read = (path: string) => readFileSync(ENGINE + path, 'utf8');

describe('the table of fidelity is up to date: npm run fidelity writes it', () => {
  const table = fidelityTable(groups, counted);

  test('for the site', () => {
    expect(JSON.parse(read('../content/fidelity.json'))).toEqual(JSON.parse(JSON.stringify(table)));
  });

  test('for the documentation', () => {
    expect(squeezed(read('../docs/fidelity.md'))).toBe(squeezed(markdown(table, counted.reasons)));
  });

  test('and everything in it was counted', () => {
    expect(Object.keys(counted.rows).sort()).toEqual(subjects.map(({ id }) => id).sort());
  });
});

describe('what it claims is there', () => {
  const testFiles = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => file.split('\\').join('/'));
  const proofs = subjects.flatMap(({ proofs }) => proofs).filter(({ file }) => file !== undefined);

  test.each([...new Set(proofs.map(({ file }) => file!))])('the tests of %s', (file) => {
    expect(testFiles).toContain(file);
  });

  test('the words of tests that are named', () => {
    const missing = proofs.filter(
      ({ file, named }) => !wordsOf(named).every((word) => textOf(file!).includes(word)),
    );
    expect(missing).toEqual([]);
  });

  test('the places where a difference is seen', () => {
    const differences = subjects.flatMap(({ differs }) => differs ?? []);
    expect(differences.filter(({ seen }) => !read(seen.file).includes(seen.text))).toEqual([]);
  });
});

describe('nothing is called the same', () => {
  const subject = (more: Partial<Subject>): Subject => ({
    id: 'x',
    name: 'x',
    isThere: true,
    features: [],
    proofs: [],
    ...more,
  });
  const words = { es: '', en: '' };
  const tableOf = (one: Subject, rows: Measured['rows']) =>
    fidelityTable([{ id: 'g', title: words, lead: words, subjects: [one] }], { ...counted, rows });

  test('without a proof', () => {
    expect(() => tableOf(subject({}), {})).toThrow('x: nothing proves it');
    expect(() => tableOf(subject({}), { x: { recordings: { alike: 0, explained: 1, all: 1 } } })).toThrow(
      'x: nothing proves it',
    );
  });

  test('when recordings of AWS say otherwise', () => {
    const rows = { x: { recordings: { alike: 5, explained: 1, all: 7 }, tests: 9 } };
    expect(() => tableOf(subject({}), rows)).toThrow('x: recordings of AWS are answered otherwise');
  });

  test.each([
    ['when it is not there', subject({ isThere: false }), 'absent'],
    ['when it differs', subject({ differs: { ...words, seen: { file: '', text: '' } } }), 'simplified'],
    ['unless it is', subject({}), 'same'],
  ])('%s', (_, one, verdict) => {
    expect(tableOf(one, { x: { tests: 1 } }).groups[0]!.rows[0]!.verdict).toBe(verdict);
  });
});

describe('what a definition uses', () => {
  const uses = (definition: object) => [...featuresOf(JSON.parse(JSON.stringify(definition)))].sort();

  test('types, fields, functions and Resources are found', () => {
    const task = {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Parameters: { 'a.$': "States.Format('{}', $$.Execution.Id)" },
      Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
      End: true,
    };
    expect(uses({ StartAt: 'T', States: { T: task } })).toEqual([
      'field:End',
      'field:Parameters',
      'field:Resource',
      'field:Retry',
      'field:Type',
      'intrinsic:States.Format',
      'pattern:sync:2',
      'resource:states:startExecution',
      'retry:ErrorEquals',
      'retry:MaxAttempts',
      'state:Task:JSONPath',
    ]);
  });

  test('a state within another has the language of the machine, unless it says so', () => {
    const inner = {
      StartAt: 'I',
      States: { I: { Type: 'Pass', Output: '{% $hash("a", "MD5") %}', End: true } },
    };
    const map = { Type: 'Map', QueryLanguage: 'JSONPath', ItemProcessor: inner, End: true };
    expect(uses({ QueryLanguage: 'JSONata', StartAt: 'M', States: { M: map } })).toEqual(
      expect.arrayContaining(['state:Map:JSONPath', 'state:Pass:JSONata', 'language:mixed', 'jsonata:$hash']),
    );
  });

  test('a word is not found within another', () => {
    expect(hasWords('States.ArrayLength($) gives 1', 'States.Array')).toBe(false);
    expect(hasWords('States.Array() gives []', 'States.Array')).toBe(true);
    expect(hasWords('.sync:2 waits', '.sync')).toBe(false);
  });
});

/** A file of tests; those of storage are in the contracts that every storage keeps. */
function textOf(file: string): string {
  const folder = 'storage/';
  const contracts = readdirSync(ENGINE + folder).filter((name) => name.includes('contract'));
  const shared = file.startsWith(folder) ? contracts.map((name) => folder + name) : [];
  return [file, ...shared].map(read).join('\n');
}

/** Without what formatting adds: tables are padded. */
function squeezed(text: string): string {
  return text.replace(/[\s-]+/g, ' ').replace(/[*_]/g, '');
}

function wordsOf(named = ''): readonly string[] {
  return named.match(/\w+/g) ?? [];
}
