import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { parseProgram } from '../parse/parse-program';
import { EVERYTHING, placesIn, REPLACEMENTS, replaced } from './everything.fixture';
import { isValid, validateDefinition } from './validate-definition';

describe.each(Object.entries(EVERYTHING))('%s', (_, everything) => {
  test('the machine with everything is valid', () => {
    const validation = validateDefinition(JSON.stringify(everything), { jsonata: parseJsonata });
    expect(validation.diagnostics).toEqual([]);
    expect(parseProgram(everything).scopes.size).toBe(3);
  });

  test('whatever is found valid can be parsed', () => {
    const at = fc.constantFrom(...placesIn(everything));
    const change = fc.record({ at, by: fc.constantFrom(...REPLACEMENTS) });
    let valid = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        let definition: Json | undefined = everything;
        for (const { at: place, by } of changes)
          if (definition !== undefined) definition = replaced(definition, place, by);
        const text = JSON.stringify(definition ?? null);
        const validation = validateDefinition(text, { jsonata: parseJsonata });
        if (!isValid(validation)) return;
        valid++;
        parseProgram(validation.definition!);
      }),
      { numRuns: 400 },
    );
    // About one in ten is valid; far fewer would mean that this test proves nothing.
    expect(valid).toBeGreaterThan(12);
  });
});
