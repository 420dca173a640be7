import { describe, expect, test } from 'vitest';
import { insertStates } from '../actions/insert';
import { moveState } from '../actions/move';
import { applyChange } from '../apply-change';
import { isRefusal, type Outcome } from '../refusal';

const one = (name: string, Type = 'Pass', more = {}) =>
  ({ states: [{ name, body: { Type, ...more } }] }) as const;

const compact = `{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass",   "Next": "B" },
    "B": { "Type": "Parallel", "Branches": [
      { "StartAt": "X", "States": { "X": { "Type": "Pass", "End": true } } }
    ], "End": true }
  }
}
`;

describe('the text', () => {
  const after = (act: (text: string) => Outcome, text = compact) => {
    const result = act(text);
    return isRefusal(result) ? result.refused : applyChange(text, result);
  };

  test('grows by what is new and keeps everything else', () => {
    expect(after((t) => insertStates(t, { after: '/States/A' }, one('N', 'Wait', { Seconds: 5 })))).toBe(`{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass",   "Next": "N" },
    "N": {
      "Type": "Wait",
      "Seconds": 5,
      "Next": "B"
    },
    "B": { "Type": "Parallel", "Branches": [
      { "StartAt": "X", "States": { "X": { "Type": "Pass", "End": true } } }
    ], "End": true }
  }
}
`);
  });

  test('breaks a line that would become too long', () => {
    expect(after((t) => insertStates(t, { after: '/States/B/Branches/0/States/X' }, one('N')))).toContain(`
      {
        "StartAt": "X",
        "States": {
          "X": { "Type": "Pass", "Next": "N" },
          "N": {
            "Type": "Pass",
            "End": true
          }
        }
      }
    ]`);
  });

  test('takes a state with it as it is written', () => {
    expect(after((t) => moveState(t, '/States/B/Branches/0/States/X', { after: '/States/A' }))).toContain(
      `"A": { "Type": "Pass",   "Next": "X" },
    "X": { "Type": "Pass", "Next": "B" },`,
    );
  });

  test.each([
    [
      'on one line',
      '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
      '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"N"},"N":{"Type":"Pass","End":true}}}',
    ],
    [
      'with tabs',
      '{\n\t"StartAt": "A",\n\t"States": {\n\t\t"A": {"Type": "Pass", "End": true}\n\t}\n}',
      '{\n\t"StartAt": "A",\n\t"States": {\n\t\t"A": {"Type": "Pass", "Next": "N"},\n\t\t"N": {\n\t\t\t"Type": "Pass",\n\t\t\t"End": true\n\t\t}\n\t}\n}',
    ],
    [
      'with Windows line ends',
      '{\r\n  "StartAt": "A",\r\n  "States": {\r\n    "A": { "Type": "Pass", "End": true }\r\n  }\r\n}',
      '{\r\n  "StartAt": "A",\r\n  "States": {\r\n    "A": { "Type": "Pass", "Next": "N" },\r\n    "N": {\r\n      "Type": "Pass",\r\n      "End": true\r\n    }\r\n  }\r\n}',
    ],
  ])('keeps its style %s', (_, text, expected) => {
    expect(after((t) => insertStates(t, { after: '/States/A' }, one('N')), text)).toBe(expected);
  });
});
