import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import type { Millis } from '../base/time';
import { SeededChance, type Seed } from '../base/seeded-chance';
import type { Answer } from '../query/jsonata/evaluation';
import { parsePlain } from '../query/jsonata/plain/parse-plain';
import { decline, unlessDeclined } from '../query/jsonata/plain/run/decline';
import { newPlainEffort, Run } from '../query/jsonata/plain/run/run';
import { createRunner } from './create-runner';
import { randomBindings } from './testing/random-document';
import { randomExpression } from './testing/random-expression';

const runner = createRunner();
afterAll(() => runner.close());

const seed: Seed = [1, 2, 3, 4];
const now = 1_700_000_000_123 as Millis;

/** Undefined: it is declined. */
function plainAnswer(text: string, bindings: JsonObject): Answer | undefined {
  const { states, ...variables } = bindings;
  const chance = new SeededChance(seed);
  const scope = { variables, states: states as JsonObject, chance: () => chance, now };
  const plain = parsePlain(text);
  return unlessDeclined(() => {
    const value = plain ? plain(new Run(scope, newPlainEffort())) : decline();
    return value === undefined ? { kind: 'undefined' } : { kind: 'value', value };
  });
}

const PER_DOCUMENT = 20;
const runs = Number(process.env.PASOS_PLAIN_RUNS ?? 2_400);
let answered = 0;

test('what is answered here is what the library answers', { timeout: 3_600_000 }, async () => {
  const documents = fc.gen().map(randomBindings);
  const expressions = fc.array(fc.gen().map(randomExpression), {
    minLength: PER_DOCUMENT,
    maxLength: PER_DOCUMENT,
  });
  const property = fc.asyncProperty(documents, expressions, async (bindings, texts) => {
    const before = JSON.stringify(bindings);
    const plain = texts.map((text) => plainAnswer(text, bindings));
    expect(JSON.stringify(bindings)).toBe(before);
    const library = await runner.evaluate({ expressions: texts, bindings, seed, now });
    for (const [index, answer] of plain.entries()) {
      if (!answer) continue;
      answered++;
      expect([texts[index], JSON.stringify(answer)]).toEqual([texts[index], JSON.stringify(library[index])]);
    }
  });
  await fc.assert(property, {
    numRuns: Math.ceil(runs / PER_DOCUMENT),
    ...(process.env.PASOS_PLAIN_RUNS ? {} : { seed: 20_261_125 }),
  });
  console.log(answered, 'of', runs);
});
