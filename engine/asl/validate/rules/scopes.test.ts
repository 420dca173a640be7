import { describe, expect, test } from 'vitest';
import {
  startingWith,
  pass,
  task,
  map,
  room,
  parallel,
  found,
  S,
  T,
  type Refusal,
} from '../definitions.fixture';
import { VARIABLE_NAME_CHARS_MAX } from '../../../base/limits';

describe('rooms and the ways through them', () => {
  test.each<Refusal>([
    // Parallel and Map
    ['no branches', parallel(), `${S}Value cannot be empty at /States/A/Branches`],
    [
      'a branch without StartAt',
      parallel({ States: room('B').States }),
      `${S}These fields are required: [StartAt] at /States/A/Branches[0]`,
    ],
    [
      'a language on a branch',
      parallel({ ...room('B'), QueryLanguage: 'JSONPath' }),
      `${S}Field 'QueryLanguage' is not supported at /States/A/Branches[0]`,
    ],
    [
      'a fault in a branch',
      parallel(room('B', { InputPath: 'x' })),
      `${S}Value must be a valid JSONPath. at /States/A/Branches[0]/States/B/InputPath`,
    ],
    [
      'a Map without processor',
      startingWith({ Type: 'Map', End: true }),
      `${S}This object should have only one of the following fields: [ItemProcessor, Iterator] at /States/A`,
    ],
    [
      'both processors',
      map({ Iterator: room('J') }),
      `${S}There should only be one of the following fields: [ItemProcessor, Iterator] at /States/A`,
    ],
    [
      'ItemsPath to many places',
      map({ ItemsPath: '$..a' }),
      `${S}Value is not a Reference Path at /States/A/ItemsPath`,
    ],
    ['a distributed field inline', map({ Label: 'x' }), `${S}Field 'Label' is not supported at /States/A`],
    [
      'ExecutionType inline',
      map({
        ItemProcessor: { ...room('I'), ProcessorConfig: { Mode: 'INLINE', ExecutionType: 'STANDARD' } },
      }),
      `${S}Field 'ExecutionType' is not supported at /States/A/ItemProcessor/ProcessorConfig`,
    ],

    // The way from state to state
    [
      'StartAt leads nowhere',
      { ...pass({}), StartAt: 'Nope' },
      `${T}Missing 'Next' target: Nope at /StartAt`,
      `${T}State "A" is not reachable. at /States/A`,
    ],
    [
      'Next leads nowhere',
      startingWith({ Type: 'Pass', Next: 'NOPE' }),
      `${T}Missing 'Next' target: NOPE at /States/A/Next`,
      'MISSING_END_STATE: Workflow has no terminal state at null',
    ],
    [
      'Default leads nowhere',
      startingWith(
        { Type: 'Choice', Choices: [{ Variable: '$.x', IsPresent: true, Next: 'Z' }], Default: 'Ghost' },
        { Z: { Type: 'Succeed' } },
      ),
      `${T}Missing 'Next' target: Ghost at /States/A/Default`,
    ],
    [
      'a catcher leads nowhere',
      task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Ghost' }] }),
      `${T}Missing 'Next' target: Ghost at /States/A/Catch[0]/Next`,
    ],
    [
      'out of a branch',
      startingWith(
        {
          Type: 'Parallel',
          Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'Z' } } }],
          Next: 'Z',
        },
        { Z: { Type: 'Succeed' } },
      ),
      `${T}Missing 'Next' target: Z at /States/A/Branches[0]/States/B/Next`,
    ],
    [
      'a loop without end',
      startingWith(
        { Type: 'Pass', Next: 'B' },
        { B: { Type: 'Pass', Next: 'A' }, C: { Type: 'Pass', Next: 'A' } },
      ),
      'MISSING_END_STATE: Workflow has no terminal state at null',
    ],
    [
      'a loop whose end nobody reaches',
      startingWith({ Type: 'Pass', Next: 'A' }, { C: { Type: 'Pass', End: true } }),
      `${T}State "C" is not reachable. at /States/C`,
    ],
    [
      'unreachable in a processor',
      map({
        ItemProcessor: {
          StartAt: 'W',
          States: { W: { Type: 'Pass', End: true }, Ghost: { Type: 'Pass', End: true } },
        },
      }),
      `${T}State "Ghost" is not reachable. at /States/A/ItemProcessor/States/Ghost`,
    ],
    [
      'a name twice in the machine',
      parallel(room('B'), room('B')),
      'DUPLICATE_STATE_NAME: Duplicate State name: B at /States/A/Branches[1]/States/B',
    ],
    [
      'a name twice in one object',
      '{"StartAt":"A","States":{"A":{"Type":"Succeed"},"A":{"Type":"Succeed"}}}',
      'DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A',
    ],
    [
      'a long name',
      { StartAt: 'x'.repeat(81), States: { ['x'.repeat(81)]: { Type: 'Succeed' } } },
      `INVALID_STATE_NAME: The state name '${'x'.repeat(81)}' exceeds the 80-character limit allowed by the service at /States/${'x'.repeat(81)}`,
    ],

    // Variables
    [
      'the reserved variable',
      pass({ Assign: { 'states.$': '$' } }),
      "RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/A/Assign",
    ],
    ...['a.b', 'a[0]', '_a', '1a', 'a-b', '', '$a'].map((name): Refusal => [
      `the variable ${JSON.stringify(name)}`,
      pass({ Assign: { [name]: 1 } }),
      `INVALID_VARIABLE_NAME: Invalid variable name '${name}': the variable name contains invalid characters. at /States/A/Assign`,
    ]),
    [
      'a variable with a long name',
      pass({ Assign: { ['x'.repeat(VARIABLE_NAME_CHARS_MAX + 1)]: 1 } }),
      `INVALID_VARIABLE_NAME: Invalid variable name '${'x'.repeat(VARIABLE_NAME_CHARS_MAX + 1)}': the variable name exceeds 80 characters. at /States/A/Assign`,
    ],
    [
      'names in other letters',
      pass({ Assign: { año: 1, 変数: 2, a_1: 3, ['x'.repeat(VARIABLE_NAME_CHARS_MAX)]: 4 } }),
    ],
    [
      'an outer variable of a later state',
      startingWith(
        { Type: 'Map', ItemProcessor: room('I', { Assign: { x: 2 } }), Next: 'Z' },
        { Z: { Type: 'Pass', Assign: { 'x.$': '$' }, End: true } },
      ),
      "INVALID_VARIABLE_NAME: Cannot assign to variable 'x': it is assigned in an outer scope. at /States/A/ItemProcessor/States/I/Assign",
    ],
    [
      'a variable of a catcher outside',
      startingWith({
        Type: 'Parallel',
        Branches: [room('B', { Assign: { x: 2 } })],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'A', Assign: { x: 1 } }],
        End: true,
      }),
    ],
    [
      'an outer variable',
      startingWith({
        Type: 'Parallel',
        Branches: [room('B', { Assign: { x: 2 } })],
        Assign: { x: 1 },
        End: true,
      }),
      "INVALID_VARIABLE_NAME: Cannot assign to variable 'x': it is assigned in an outer scope. at /States/A/Branches[0]/States/B/Assign",
    ],
  ])('%s', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));
});
