import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isValid, validateDefinition } from '@pasos/engine/browser';
import { describe, expect, test } from 'vitest';
import { proofOf } from './testing/proof-of';
import { parseJsonataForTests as jsonata } from './testing/jsonata';
import { randomMachine } from './testing/random-machine';

/** So many trials for each machine, spread over all that could be tried. */
const TRIALS = 12;
const RANDOM_MACHINES = 40;

function definitionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('StartAt' in value && 'States' in value) return [JSON.stringify(value, null, 2)];
  return Object.values(value).flatMap(definitionsIn);
}

/** Answers of labs are left out: each is a solution with some lines changed, and there are more than a thousand. */
function jsonFilesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.flatMap((entry) =>
    entry.name.endsWith('.json') && !['right', 'wrong'].includes(basename(entry.parentPath))
      ? [join(entry.parentPath, entry.name)]
      : [],
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isDefinition(text: string): boolean {
  return isValid(validateDefinition(text, { jsonata }));
}

/** A list of numbers from one, always the same. */
function numbersFrom(seed: number): readonly number[] {
  let last = ((seed * 2_654_435_761) % 2_147_483_647) + 1;
  return Array.from({ length: 300 }, () => (last = (last * 48_271) % 2_147_483_647) >> 8);
}

/** How many machines were converted, and of those that show a difference no rule has named, what it is. */
async function faithfulness(machines: readonly string[]) {
  let converted = 0;
  const unfaithful: unknown[] = [];
  for (const text of machines) {
    const proof = await proofOf(text, TRIALS);
    if (typeof proof === 'string') continue;
    converted++;
    const [example] = proof.different;
    if (example)
      unfaithful.push({ text, trial: example.trial, before: example.before, after: example.after });
  }
  return { converted, unfaithful };
}

describe('a conversion that is not refused does the same', () => {
  const files = ['engine/conformance/cases', 'labs', 'content'].flatMap(jsonFilesIn);
  const corpus = new Set(files.flatMap((file) => definitionsIn(readJson(file))).filter(isDefinition));

  test('for every machine of the conformance cases, the labs and the lessons', async () => {
    const { converted, unfaithful } = await faithfulness([...corpus]);
    expect(unfaithful).toEqual([]);
    expect(converted).toBeGreaterThan(60);
  }, 180_000);

  test('for machines made up by chance', async () => {
    const machines = Array.from({ length: RANDOM_MACHINES }, (_, seed) =>
      JSON.stringify(randomMachine(numbersFrom(seed)), null, 2),
    );
    expect(machines.filter((text) => !isDefinition(text))).toEqual([]);
    const { converted, unfaithful } = await faithfulness(machines);
    expect(unfaithful).toEqual([]);
    expect(converted).toBeGreaterThan(10);
  }, 180_000);
});
