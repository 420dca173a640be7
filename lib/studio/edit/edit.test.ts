import { describe, expect, test } from 'vitest';
import { addItem, moveItem, removeItem } from './actions/list-items';
import { changeType } from './actions/change-type';
import { copyState, duplicateState, pasteState } from './actions/copy';
import { deleteState } from './actions/delete';
import { insertStates } from './actions/insert';
import { moveState } from './actions/move';
import { renameState } from './actions/rename';
import { setTarget } from './actions/retarget';
import { unwrapState, wrapState } from './actions/wrap';
import { applyChange } from './apply-change';
import { isRefusal, type Outcome } from './refusal';

/** A machine in a line: `A>B B>. | P[X>.][Y>.]>C`; `.` ends, `?` is open, `!` is terminal. */
function shape(text: string): string {
  return scopeShape(JSON.parse(text) as Scope);
}

type Body = Record<string, unknown>;
interface Scope {
  StartAt?: string;
  States?: Record<string, Body>;
}

function scopeShape({ StartAt, States = {} }: Scope): string {
  const states = Object.entries(States).map(([name, state]) => `${name}${stateShape(state)}`);
  return [`^${StartAt ?? '?'}`, ...states].join(' ');
}

function stateShape(state: Body): string {
  const scopes = [
    ...((state.Branches as Scope[]) ?? []),
    ...(state.ItemProcessor ? [state.ItemProcessor as Scope] : []),
  ];
  const inside = scopes.map((scope) => `[${scopeShape(scope)}]`).join('');
  const rules = ((state.Choices as Body[]) ?? []).map((rule) => `|${(rule.Next as string) ?? '?'}`).join('');
  const catches = ((state.Catch as Body[]) ?? []).map((rule) => `~${(rule.Next as string) ?? '?'}`).join('');
  if (state.Type === 'Succeed' || state.Type === 'Fail') return '!';
  if (state.Type === 'Choice') return `${rules}>${(state.Default as string) ?? '?'}`;
  return `${inside}${catches}>${(state.Next as string) ?? (state.End ? '.' : '?')}`;
}

const pass = (next?: string) => (next ? { Type: 'Pass', Next: next } : { Type: 'Pass', End: true });
const inside = (...names: string[]) => ({
  StartAt: names[0],
  States: Object.fromEntries(names.map((name, index) => [name, pass(names[index + 1])])),
});
const written = (definition: unknown) => JSON.stringify(definition, null, 2);
const chain = written(inside('A', 'B', 'C'));
const choice = written({
  StartAt: 'A',
  States: {
    A: { Type: 'Choice', Choices: [{ Next: 'B' }, { Next: 'C' }], Default: 'D' },
    B: pass('D'),
    C: pass(),
    D: { Type: 'Succeed' },
  },
});
const nested = written({
  StartAt: 'P',
  States: {
    P: { Type: 'Parallel', Branches: [inside('X', 'Y'), inside('Z')], Next: 'T' },
    T: { Type: 'Task', Resource: 'x', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'F' }], Next: 'M' },
    M: { Type: 'Map', ItemProcessor: inside('I'), End: true },
    F: { Type: 'Fail' },
  },
});
const one = (name: string, Type = 'Pass', more = {}) => ({
  states: [{ name, body: { Type, ...more } }] as const,
});
const X = '/States/P/Branches/0/States/X';

/** What comes of an action: the shape of the machine, or why it was refused. */
function outcome(text: string, act: (text: string) => Outcome): string {
  const result = act(text);
  if (isRefusal(result)) return [result.refused, result.about].filter(Boolean).join(' ');
  return shape(applyChange(text, result));
}

type Case = readonly [string, string, (text: string) => Outcome, string];

const inserting: readonly Case[] = [
  ['on a way', chain, (t) => insertStates(t, { on: '/States/A/Next' }, one('N')), '^A A>N N>B B>C C>.'],
  ['at the start', chain, (t) => insertStates(t, { on: '/StartAt' }, one('N')), '^N N>A A>B B>C C>.'],
  ['at the end', chain, (t) => insertStates(t, { on: '/States/C/End' }, one('N')), '^A A>B B>C C>N N>.'],
  ['after a state', chain, (t) => insertStates(t, { after: '/States/C' }, one('N')), '^A A>B B>C C>N N>.'],
  ['before a state', chain, (t) => insertStates(t, { before: '/States/B' }, one('N')), '^A A>N N>B B>C C>.'],
  [
    'before where several ways meet',
    choice,
    (t) => insertStates(t, { before: '/States/D' }, one('N')),
    '^A A|B|C>N N>D B>N C>. D!',
  ],
  [
    'on a rule',
    choice,
    (t) => insertStates(t, { on: '/States/A/Choices/1/Next' }, one('N')),
    '^A A|B|N>D N>C B>D C>. D!',
  ],
  [
    'after a Choice',
    choice,
    (t) => insertStates(t, { after: '/States/A' }, one('N')),
    '^A A|B|C>N N>D B>D C>. D!',
  ],
  [
    'on a Catch',
    nested,
    (t) => insertStates(t, { on: '/States/T/Catch/0/Next' }, one('N')),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T~N>M N>F M[^I I>.]>. F!',
  ],
  [
    'in a branch',
    nested,
    (t) => insertStates(t, { after: X }, one('N')),
    '^P P[^X X>N N>Y Y>.][^Z Z>.]>T T~F>M M[^I I>.]>. F!',
  ],
  ['in an empty machine', '{}', (t) => insertStates(t, { on: '/StartAt' }, one('N')), '^N N>.'],
  [
    'where StartAt is empty',
    '{ "StartAt": "", "States": {} }',
    (t) => insertStates(t, { on: '/StartAt' }, one('N')),
    '^N N>.',
  ],
  [
    'in a Map without a processor',
    written({ StartAt: 'M', States: { M: { Type: 'Map', End: true } } }),
    (t) => insertStates(t, { on: '/States/M/ItemProcessor/StartAt' }, one('N')),
    '^M M[^N N>.]>.',
  ],
  [
    'under a name that is free',
    nested,
    (t) => insertStates(t, { after: '/States/P' }, one('X')),
    '^P P[^X X>Y Y>.][^Z Z>.]>X (1) X (1)>T T~F>M M[^I I>.]>. F!',
  ],
  [
    'a Choice whose ways all go on',
    chain,
    (t) => insertStates(t, { after: '/States/A' }, one('N', 'Choice', { Choices: [{}] })),
    '^A A>N N|B>B B>C C>.',
  ],
  [
    'a Choice at the end, its ways open',
    chain,
    (t) => insertStates(t, { after: '/States/C' }, one('N', 'Choice', { Choices: [{}] })),
    '^A A>B B>C C>N N|?>?',
  ],
  [
    'a Succeed at the end',
    chain,
    (t) => insertStates(t, { after: '/States/C' }, one('N', 'Succeed')),
    '^A A>B B>C C>N N!',
  ],
  [
    'not a Fail that cuts off the rest',
    chain,
    (t) => insertStates(t, { after: '/States/A' }, one('N', 'Fail')),
    'cuts-off B',
  ],
  [
    'not after a Succeed',
    choice,
    (t) => insertStates(t, { after: '/States/D' }, one('N')),
    'nothing-follows D',
  ],
  [
    'several that belong together',
    chain,
    (t) =>
      insertStates(
        t,
        { after: '/States/A' },
        {
          states: [
            { name: 'B', body: pass('E') },
            { name: 'E', body: pass() },
          ],
        },
      ),
    '^A A>B (1) B (1)>E E>B B>C C>.',
  ],
  ['not in a broken text', '{', (t) => insertStates(t, { on: '/StartAt' }, one('N')), 'text-broken'],
];

const deleting: readonly Case[] = [
  ['from the middle', chain, (t) => deleteState(t, '/States/B'), '^A A>C C>.'],
  ['the first', chain, (t) => deleteState(t, '/States/A'), '^B B>C C>.'],
  ['the last', chain, (t) => deleteState(t, '/States/C'), '^A A>B B>.'],
  ['what a rule leads to', choice, (t) => deleteState(t, '/States/B'), '^A A|D|C>D C>. D!'],
  ['where rules and Default end', choice, (t) => deleteState(t, '/States/D'), '^A A|B|C>? B>. C>.'],
  ['a Choice', choice, (t) => deleteState(t, '/States/A'), '^D B>D C>. D!'],
  [
    'the fallback of a Catch',
    nested,
    (t) => deleteState(t, '/States/F'),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T~?>M M[^I I>.]>.',
  ],
  [
    'the only state of a branch',
    nested,
    (t) => deleteState(t, '/States/P/Branches/1/States/Z'),
    '^P P[^X X>Y Y>.][^?]>T T~F>M M[^I I>.]>. F!',
  ],
  ['a loop', written({ StartAt: 'A', States: { A: pass('A') } }), (t) => deleteState(t, '/States/A'), '^?'],
  ['nothing', chain, (t) => deleteState(t, '/States/Q'), 'no-such-state /States/Q'],
];

const moving: readonly Case[] = [
  ['along its machine', chain, (t) => moveState(t, '/States/A', { on: '/States/C/End' }), '^B A>. B>C C>A'],
  ['back to the start', chain, (t) => moveState(t, '/States/C', { on: '/StartAt' }), '^C A>B B>. C>A'],
  ['before another', chain, (t) => moveState(t, '/States/C', { before: '/States/B' }), '^A A>C B>. C>B'],
  [
    'into a branch',
    nested,
    (t) => moveState(t, '/States/M', { after: X }),
    '^P P[^X X>M M[^I I>.]>Y Y>.][^Z Z>.]>T T~F>. F!',
  ],
  [
    'out of a branch',
    nested,
    (t) => moveState(t, X, { after: '/States/P' }),
    '^P P[^Y Y>.][^Z Z>.]>X X>T T~F>M M[^I I>.]>. F!',
  ],
  ['not into itself', nested, (t) => moveState(t, '/States/P', { after: X }), 'inside-itself P'],
  ['not where it is', chain, (t) => moveState(t, '/States/B', { on: '/States/A/Next' }), 'same-place B'],
  ['not away from its fallback', nested, (t) => moveState(t, '/States/T', { after: X }), 'ways-lead-out T'],
];

const others: readonly Case[] = [
  ['duplicates', chain, (t) => duplicateState(t, '/States/A'), '^A A>A (1) A (1)>B B>C C>.'],
  [
    'duplicates with what is inside',
    nested,
    (t) => duplicateState(t, '/States/M'),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T~F>M M[^I I>.]>M (1) M (1)[^I (1) I (1)>.]>. F!',
  ],
  [
    'duplicates a Succeed beside the flow',
    choice,
    (t) => duplicateState(t, '/States/D'),
    '^A A|B|C>D B>D C>. D! D (1)!',
  ],
  [
    'pastes',
    chain,
    (t) => pasteState(t, { after: '/States/C' }, copyState(nested, '/States/T')!),
    '^A A>B B>C C>T T~?>.',
  ],
  [
    'wraps in a Parallel',
    chain,
    (t) => wrapState(t, '/States/B', 'Parallel'),
    '^A A>Parallel Parallel[^B B>.]>C C>.',
  ],
  [
    'wraps in a Map, with its Catch',
    nested,
    (t) => wrapState(t, '/States/T', 'Map'),
    '^P P[^X X>Y Y>.][^Z Z>.]>Map Map[^T T>.]~F>M M[^I I>.]>. F!',
  ],
  [
    'wraps what ends',
    choice,
    (t) => wrapState(t, '/States/D', 'Parallel'),
    '^A A|B|C>Parallel B>Parallel C>. Parallel[^D D!]>.',
  ],
  ['wraps no Choice', choice, (t) => wrapState(t, '/States/A', 'Parallel'), 'choice-cannot-be-wrapped A'],
  ['unwraps a Map', nested, (t) => unwrapState(t, '/States/M'), '^P P[^X X>Y Y>.][^Z Z>.]>T T~F>I I>. F!'],
  ['unwraps no Parallel of two branches', nested, (t) => unwrapState(t, '/States/P'), 'several-branches P'],
  [
    'renames what is inside',
    nested,
    (t) => renameState(t, '/States/P/Branches/0/States/Y', 'W'),
    '^P P[^X X>W W>.][^Z Z>.]>T T~F>M M[^I I>.]>. F!',
  ],
  ['renames everywhere', choice, (t) => renameState(t, '/States/D', 'a/b'), '^A A|B|C>a/b B>a/b C>. a/b!'],
  [
    'renames the start',
    choice,
    (t) => renameState(t, '/States/A', '__proto__'),
    '^__proto__ __proto__|B|C>D B>D C>. D!',
  ],
  [
    'renames to nothing that is taken inside',
    nested,
    (t) => renameState(t, '/States/T', 'I'),
    'name-taken I',
  ],
  ['renames to no empty name', chain, (t) => renameState(t, '/States/A', ''), 'name-empty'],
  [
    'renames to no long name',
    chain,
    (t) => renameState(t, '/States/A', 'x'.repeat(81)),
    `name-too-long ${'x'.repeat(81)}`,
  ],
  ['turns Next into End', chain, (t) => setTarget(t, '/States/A/Next', 'end'), '^A A>. B>C C>.'],
  ['turns End into Next', chain, (t) => setTarget(t, '/States/C/End', { to: 'A' }), '^A A>B B>C C>A'],
  [
    'leads a rule elsewhere',
    choice,
    (t) => setTarget(t, '/States/A/Choices/0/Next', { to: 'D' }),
    '^A A|D|C>D B>D C>. D!',
  ],
  ['ends no rule', choice, (t) => setTarget(t, '/States/A/Choices/0/Next', 'end'), 'cannot-end-here'],
  ['leads nowhere outside', nested, (t) => setTarget(t, `${X}/Next`, { to: 'T' }), 'no-such-target T'],
  ['adds a rule', choice, (t) => addItem(t, '/States/A', { list: 'Choices' }), '^A A|B|C|?>D B>D C>. D!'],
  [
    'adds a branch',
    nested,
    (t) => addItem(t, '/States/P', { list: 'Branches' }),
    '^P P[^X X>Y Y>.][^Z Z>.][^Pass Pass>.]>T T~F>M M[^I I>.]>. F!',
  ],
  [
    'adds the first catcher',
    nested,
    (t) => addItem(t, '/States/M', { list: 'Catch' }),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T~F>M M[^I I>.]~?>. F!',
  ],
  [
    'adds no rule to a Pass',
    chain,
    (t) => addItem(t, '/States/A', { list: 'Choices' }),
    'not-for-this-type Choices',
  ],
  ['removes a rule', choice, (t) => removeItem(t, '/States/A/Choices/0'), '^A A|C>D B>D C>. D!'],
  [
    'removes the last catcher with its list',
    nested,
    (t) => removeItem(t, '/States/T/Catch/0'),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T>M M[^I I>.]>. F!',
  ],
  ['puts a rule first', choice, (t) => moveItem(t, '/States/A/Choices/1', 0), '^A A|C|B>D B>D C>. D!'],
  ['puts a rule last', choice, (t) => moveItem(t, '/States/A/Choices/0', 1), '^A A|C|B>D B>D C>. D!'],
  ['makes a Pass a Choice', chain, (t) => changeType(t, '/States/A', 'Choice'), '^A A|B>B B>C C>.'],
  ['makes a Choice a Pass', choice, (t) => changeType(t, '/States/A', 'Pass'), '^A A>D B>D C>. D!'],
  ['makes a Pass a Fail', chain, (t) => changeType(t, '/States/C', 'Fail'), '^A A>B B>C C!'],
  ['makes a Succeed a Wait', choice, (t) => changeType(t, '/States/D', 'Wait'), '^A A|B|C>D B>D C>. D>.'],
  [
    'makes a Map a Parallel',
    nested,
    (t) => changeType(t, '/States/M', 'Parallel'),
    '^P P[^X X>Y Y>.][^Z Z>.]>T T~F>M M[^I I>.]>. F!',
  ],
];

describe.each([
  ['inserting', inserting],
  ['deleting', deleting],
  ['moving', moving],
  ['the rest', others],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_name, text, act, expected) => {
    expect(outcome(text, act)).toBe(expected);
  });
});
