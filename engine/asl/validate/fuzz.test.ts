import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { complete } from '../completion/complete';
import { textsEn } from '../teaching/en';
import { textsEs } from '../teaching/es';
import { specialTextsEn } from '../teaching/special-en';
import { specialTextsEs } from '../teaching/special-es';
import { teach } from '../teaching/teach';
import { variableReferences } from '../variable-references';
import { EVERYTHING, placesIn, REPLACEMENTS, replaced } from './everything.fixture';
import { invalidDefinitionMessage } from './format-diagnostic';
import { integrationParameters } from './services/optimized-parameters';
import { sdkActions } from './services/sdk-actions';
import { validateDefinition } from './validate-definition';

const campaign = process.env.FUZZ_RUNS;
const runs = Number(campaign ?? 1_000);
const millisMax = 1_000;
const es = { ...textsEs, ...specialTextsEs };
const en = { ...textsEn, ...specialTextsEn };

const machines = Object.values(EVERYTHING).map((machine) => ({ machine, places: placesIn(machine) }));
const anything = fc.oneof(
  fc.constantFrom(...REPLACEMENTS),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);
const change = fc.record({ place: fc.nat(), by: anything });
/** Characters that come in, and how many go. */
const slip = fc.record({
  at: fc.nat(),
  goes: fc.nat({ max: 3 }),
  comes: fc.constantFrom('', '"', '{', '}', '[', ',', ':', '\\', '\u0000', '{%', '%}', '$', '\ud800', '\n'),
});

const damaged = fc
  .record({
    machine: fc.constantFrom(...machines),
    changes: fc.array(change, { maxLength: 6 }),
    slips: fc.array(slip, { maxLength: 2 }),
  })
  .map(({ machine: { machine, places }, changes, slips }) => {
    let definition: Json | undefined = machine;
    for (const { place, by } of changes) {
      definition = definition && replaced(definition, places[place % places.length]!, by);
    }
    let text = JSON.stringify(definition ?? null);
    for (const { at, goes, comes } of slips) {
      const offset = at % (text.length + 1);
      text = text.slice(0, offset) + comes + text.slice(offset + goes);
    }
    return text;
  });

test('whatever is wrong with a definition, all there is to say about it is said', () => {
  fc.assert(
    fc.property(damaged, fc.constantFrom('STANDARD', 'EXPRESS'), fc.nat(), (text, type, cursor) => {
      const start = performance.now();
      const options = { type, jsonata: parseJsonata, sdkActions, integrationParameters } as const;
      const { diagnostics } = validateDefinition(text, options);
      expect(invalidDefinitionMessage(diagnostics)).toContain('Invalid State Machine Definition');
      for (const diagnostic of diagnostics) {
        expect(diagnostic.message).not.toContain('undefined');
        expect(teach(diagnostic, es)!.what + teach(diagnostic, en)!.fix).not.toContain('undefined');
      }
      variableReferences(text, parseJsonata);
      complete(text, cursor % (text.length + 1));
      // Beside other tests a machine may stop for longer than any definition takes.
      if (campaign !== undefined) expect(performance.now() - start).toBeLessThan(millisMax);
    }),
    { numRuns: runs },
  );
}, 600_000);
