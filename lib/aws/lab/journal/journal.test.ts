import { appendFileSync, mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJournal, type Entry } from './journal';
import { openEntries } from './open-entries';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'pasos-journal-')), 'aws', 'journal.jsonl');
});

function entry(what: Entry['what'], name: string, more: Partial<Entry> = {}): Entry {
  return {
    at: '2026-01-01T00:00:00.000Z',
    what,
    account: '123456789012',
    region: 'us-east-1',
    type: 'AWS::IAM::Role',
    name,
    lab: 'lab-01',
    student: 'abcdef012345',
    ...more,
  };
}

test('there is nothing in a journal that nobody has written', () => {
  expect(openJournal(file).entries()).toEqual([]);
});

test('what one process has written another reads; nobody else of the machine may', () => {
  openJournal(file).append(entry('intention', 'a'));
  openJournal(file).append(entry('made', 'a', { arn: 'arn:aws:iam::123456789012:role/a' }));
  expect(
    openJournal(file)
      .entries()
      .map(({ what }) => what),
  ).toEqual(['intention', 'made']);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a line that was cut off at any place loses only itself', () => {
  const journal = openJournal(file);
  journal.append(entry('intention', 'a'));
  const whole = statSync(file).size;
  journal.append(entry('intention', 'b'));
  const both = readFileSync(file);
  for (let size = whole; size < both.length - 1; size++) {
    truncateSync(file, size);
    openJournal(file).append(entry('intention', 'c'));
    expect(
      openJournal(file)
        .entries()
        .map(({ name }) => name),
    ).toEqual(['a', 'c']);
    truncateSync(file, whole);
  }
});

test('lines of a newer release and other nonsense are passed over', () => {
  openJournal(file).append(entry('intention', 'a'));
  appendFileSync(file, '\n[]\n{"what":"rumour"}\nnull\n\u0000\n');
  expect(openJournal(file).entries()).toHaveLength(1);
});

test('nothing that is not asked for gets into it', () => {
  openJournal(file).append({ ...entry('intention', 'a'), secretAccessKey: 'canary' } as Entry);
  expect(readFileSync(file, 'utf8')).not.toContain('canary');
});

test.each<[string, readonly Entry[], readonly string[]]>([
  ['intended', [entry('intention', 'a')], ['intention a']],
  ['made', [entry('intention', 'a'), entry('made', 'a')], ['made a']],
  ['gone', [entry('intention', 'a'), entry('made', 'a'), entry('gone', 'a')], []],
  ['made again', [entry('made', 'a'), entry('gone', 'a'), entry('intention', 'a')], ['intention a']],
  ['of another region', [entry('made', 'a'), entry('gone', 'a', { region: 'eu-west-1' })], ['made a']],
  ['of another type', [entry('made', 'a'), entry('gone', 'a', { type: 'AWS::SQS::Queue' })], ['made a']],
  ['of another account', [entry('made', 'a', { account: '999999999999' })], []],
])('what may be there: %s', (_, entries, open) => {
  expect(openEntries(entries, '123456789012').map(({ what, name }) => `${what} ${name}`)).toEqual(open);
});
