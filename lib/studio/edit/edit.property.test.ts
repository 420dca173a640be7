import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateDefinition } from '@pasos/engine/browser';
import { changeType } from './actions/change-type';
import { copyState, duplicateState, pasteState } from './actions/copy';
import { deleteState } from './actions/delete';
import { insertStates } from './actions/insert';
import { addItem, moveItem, removeItem, type ListField } from './actions/list-items';
import { moveState } from './actions/move';
import { renameState } from './actions/rename';
import { setTarget } from './actions/retarget';
import { unwrapState, wrapState } from './actions/wrap';
import { applyChange, type Change } from './apply-change';
import { innerScopes, scopesIn } from './machine/names';
import { stateAt } from './machine/places';
import { reachedIn, statesOf, targetOf, waysIn } from './machine/ways';
import { isRefusal, type Outcome } from './refusal';
import { flowBody, flowTypes } from './templates/flow-states';
import { languageAt } from './templates/query-language';
import { RawJson } from './text/json-style';
import { TextDraft } from './text/text-draft';

const starts = [
  '{}',
  '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
  JSON.stringify(
    {
      QueryLanguage: 'JSONata',
      StartAt: 'A',
      States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } },
    },
    null,
    '\t',
  ),
  `{
  "Comment": "kept as it is",
  "StartAt": "A",
  "States": {
    "A": { "Type": "Choice",   "Choices": [ { "Variable": "$.a", "IsPresent": true, "Next": "B" } ], "Default": "P" },
    "B": { "Type": "Pass",  "Result": [1, 2,
        3], "Next": "P" },
    "P": { "Type": "Parallel", "End": true, "Branches": [ { "StartAt": "X", "States": { "X": { "Type": "Pass", "End": true } } } ] }
  }
}
`,
];

interface Pick {
  readonly action: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

const pick = fc.record({
  action: fc.nat(20),
  first: fc.nat(1000),
  second: fc.nat(1000),
  third: fc.nat(1000),
});

const lists: readonly ListField[] = ['Choices', 'Branches', 'Catch', 'Retry'];

/** One design action somewhere in the machine. */
function act(text: string, { action, first, second, third }: Pick): Outcome {
  const draft = open(text);
  const scopes = scopesIn(draft);
  const states = scopes.flatMap((scope) => statesOf(draft, scope).map((name) => stateAt(scope, name)));
  const ways = scopes.flatMap((scope) => waysIn(draft, scope)).map(({ pointer }) => pointer);
  const state = states[first % states.length] ?? '/States/none';
  const way = ways[second % ways.length] ?? '/StartAt';
  const type = flowTypes[third % flowTypes.length] ?? 'Pass';
  const list = lists[third % lists.length] ?? 'Choices';
  const count = draft.count(`${state}/${list}`);
  const item = `${state}/${list}/${second % Math.max(1, count)}`;
  const body = flowBody(type, languageAt(draft));
  switch (action) {
    case 0:
      return deleteState(text, state);
    case 1:
      return duplicateState(text, state);
    case 2:
      return wrapState(text, state, third % 2 ? 'Map' : 'Parallel');
    case 3:
      return unwrapState(text, state);
    case 4:
      return renameState(text, state, ['N', 'a/b~c', '__proto__', 'Ñandú "x"', 'N (1)'][third % 5] ?? '');
    case 5:
      return setTarget(
        text,
        way,
        third % 2 ? 'end' : { to: states[third % states.length]?.split('/').pop() ?? '' },
      );
    case 6:
      return changeType(text, state, type);
    case 7:
      return addItem(text, state, { list });
    case 8:
      return count > 0 ? removeItem(text, item) : addItem(text, state, { list });
    case 9:
      return moveItem(text, item, third % 3);
    case 10:
      return pasteState(
        text,
        { on: way },
        copyState(text, state) ?? { name: 'Q', body: new RawJson('{ "Type": "Pass" }') },
      );
    case 11:
    case 12:
    case 13:
      return moveState(
        text,
        state,
        third % 2 ? { on: way } : { before: states[second % states.length] ?? state },
      );
    default:
      return insertStates(text, third % 3 ? { on: way } : { after: state }, {
        states: [{ name: type, body }],
      });
  }
}

function open(text: string): TextDraft {
  const draft = TextDraft.open(text);
  if (!draft) throw new Error(`no JSON any more: ${text}`);
  return draft;
}

/** What leads back to the text before. */
function inverse(text: string, { edits }: Change): Change {
  let moved = 0;
  return {
    edits: edits.map(({ offset, length, content }) => {
      const back = {
        offset: offset + moved,
        length: content.length,
        content: text.slice(offset, offset + length),
      };
      moved += content.length - length;
      return back;
    }),
  };
}

/** States with nothing inside, by pointer, as data and as they are written. */
function leaves(text: string): ReadonlyMap<string, { readonly value: string; readonly raw: string }> {
  const draft = open(text);
  const pointers = scopesIn(draft).flatMap((scope) =>
    statesOf(draft, scope).map((name) => stateAt(scope, name)),
  );
  return new Map(
    pointers
      .filter((pointer) => innerScopes(draft, pointer).length === 0)
      .map((pointer) => [
        pointer,
        { value: JSON.stringify(draft.value(pointer)), raw: draft.raw(pointer).text },
      ]),
  );
}

/** Every way leads somewhere and every state is reached: then nothing may be wrong. */
function isWhole(text: string): boolean {
  const draft = open(text);
  return scopesIn(draft).every((scope) => {
    const states = statesOf(draft, scope);
    const isClosed = waysIn(draft, scope).every(
      (way) => way.kind === 'default' || targetOf(draft, way) !== 'open',
    );
    return states.length > 0 && isClosed && states.every((name) => reachedIn(draft, scope).has(name));
  });
}

function hasEmptyList(text: string): boolean {
  return /"(Choices|Branches)":\s*\[\s*\]/.test(text);
}

/** What a loop without a way out is told: design actions may make one. */
const endless = 'Workflow has no terminal state';

function errors(text: string): readonly string[] {
  const { diagnostics } = validateDefinition(text);
  return diagnostics
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ message }) => message)
    .filter((message) => message !== endless);
}

describe('any design actions, one after another', () => {
  test('give a text that parses, keeps what they do not touch, can be undone, and is valid when it is whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(pick, { maxLength: 12 }), (start, picks) => {
        let text = start;
        for (const one of picks) {
          const result = act(text, one);
          if (isRefusal(result)) continue;
          const next = applyChange(text, result);
          const before = leaves(text);
          for (const [pointer, { value, raw }] of leaves(next)) {
            if (before.get(pointer)?.value === value) expect(raw).toBe(before.get(pointer)?.raw);
          }
          expect(applyChange(next, inverse(text, result))).toBe(text);
          if (result.select !== undefined) expect(open(next).has(result.select)).toBe(true);
          if (isWhole(next) && !hasEmptyList(next)) expect(errors(next)).toEqual([]);
          text = next;
        }
      }),
      { numRuns: 120 },
    );
  });
});
