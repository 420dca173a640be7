import { describe, expect, test } from 'vitest';
import { INTRINSIC_NESTING_MAX } from '../../../base/limits';
import { startingWith, pass, rule, found, S, T, OPERATORS, type Refusal } from '../definitions.fixture';

const nested = (levels: number) => 'States.Array('.repeat(levels) + ')'.repeat(levels);

describe('paths, templates and rules', () => {
  test.each<Refusal>([
    // Paths and templates
    [
      'a path without $',
      pass({ InputPath: 'a.b' }),
      `${S}Value must be a valid JSONPath. at /States/A/InputPath`,
    ],
    [
      'a path half written',
      pass({ OutputPath: '$.a[' }),
      `${S}Value must be a valid JSONPath. at /States/A/OutputPath`,
    ],
    [
      'a ResultPath without $',
      pass({ ResultPath: 'a' }),
      `${S}Value is not a Reference Path: Reference path didn't start with '$' at /States/A/ResultPath`,
    ],
    [
      'a ResultPath to many places',
      pass({ ResultPath: '$.a[*]' }),
      `${S}Value is not a Reference Path at /States/A/ResultPath`,
    ],
    [
      'a ResultPath into the context',
      pass({ ResultPath: '$$.a' }),
      `${S}Value is not a Reference Path at /States/A/ResultPath`,
    ],
    [
      'a ResultPath into a variable',
      pass({ ResultPath: '$a.b' }),
      `${S}Value is not a Reference Path at /States/A/ResultPath`,
    ],
    [
      'calls within calls, as deep as they may be',
      pass({ Parameters: { 'a.$': nested(INTRINSIC_NESTING_MAX) } }),
    ],
    [
      'calls within calls too deep',
      pass({ Parameters: { 'a.$': nested(INTRINSIC_NESTING_MAX + 1) } }),
      `${S}The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters`,
    ],
    [
      'a template value that is no path',
      pass({ Parameters: { 'parsed.$': 'x' } }),
      `${S}The value for the field 'parsed.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters`,
    ],
    [
      'the same deep inside',
      pass({ Parameters: { a: [{ 'b.$': 3 }] } }),
      `${S}The value for the field 'b.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters`,
    ],
    [
      'an unknown intrinsic',
      pass({ Parameters: { 'a.$': 'States.Nope()' } }),
      `${S}The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters`,
    ],
    [
      'a template field twice',
      pass({ Parameters: { a: 1, 'a.$': '$.a' } }),
      `${S}The field 'a' is defined more than once at /States/A/Parameters`,
    ],

    // Choice
    [
      'no Choices',
      startingWith({ Type: 'Choice' }, { Z: { Type: 'Succeed' } }),
      `${S}These fields are required: [Choices] at /States/A`,
      `${T}State "Z" is not reachable. at /States/Z`,
    ],
    [
      'no rules',
      startingWith({ Type: 'Choice', Choices: [], Default: 'Z' }, { Z: { Type: 'Succeed' } }),
      `${S}Value cannot be empty at /States/A/Choices`,
    ],
    [
      'a rule without Next',
      startingWith(
        { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true }], Default: 'Z' },
        { Z: { Type: 'Succeed' } },
      ),
      `${S}These fields are required: [Next] at /States/A/Choices[0]`,
    ],
    [
      'a rule without a test',
      rule({}),
      `${S}The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/A/Choices[0]`,
    ],
    [
      'a rule with two tests',
      rule({ Variable: '$.a', IsNull: true, And: [{ Variable: '$.a', IsNull: true }] }),
      `${S}The object must have only one of the following fields, [And, Or, Not, Variable, Condition] at /States/A/Choices[0]`,
    ],
    [
      'Condition in JSONPath',
      rule({ Condition: true }),
      `${S}The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage at /States/A/Choices[0]`,
    ],
    [
      'Next inside And',
      rule({ And: [{ Variable: '$.a', IsNull: true, Next: 'Z' }] }),
      `${S}Field 'Next' is not supported at /States/A/Choices[0]/And[0]`,
    ],
    ['an empty Or', rule({ Or: [] }), `${S}Value cannot be empty at /States/A/Choices[0]/Or`],
    [
      'a fault deep inside',
      rule({ Not: { Or: [{ Variable: 'a', IsNull: true }] } }),
      `${S}Value is not a Reference Path: Reference path didn't start with '$' at /States/A/Choices[0]/Not/Or[0]/Variable`,
    ],
    [
      'a misspelt operator',
      rule({ Variable: '$.a', StringEqual: 'x' }),
      `${S}Field 'StringEqual' is not supported at /States/A/Choices[0]`,
    ],
    [
      'a number as text',
      rule({ Variable: '$.a', NumericEquals: '3' }),
      `${S}Expected value of type [NUMBER] at /States/A/Choices[0]/NumericEquals`,
    ],
    [
      'End on Choice',
      startingWith(
        { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Z' }], End: true },
        { Z: { Type: 'Succeed' } },
      ),
      `${S}Field 'End' is not supported at /States/A`,
    ],
  ])('%s', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));

  test('several operators in one rule', () =>
    expect(found(rule({ Variable: '$.a', StringEquals: 'x', NumericEquals: 3 }))).toEqual([
      expect.stringMatching(OPERATORS),
    ]));
});
