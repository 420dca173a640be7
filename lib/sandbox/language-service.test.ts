import { expect, test, vi } from 'vitest';
import { diagnose, onMoreKnown, teach } from './language-service';

/** Parts of the language are compiled when they are asked for, here too. */
const patience = { timeout: 30_000 };

const jsonata = (output: string) =>
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: output, End: true } },
  });
const calling = (resource: string, parameters: object) =>
  JSON.stringify({
    StartAt: 'A',
    States: {
      A: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, End: true },
    },
  });

test.each([
  ['an expression', jsonata('{% 1 + %}'), 'Unexpected end of expression', jsonata('{% 1 %}')],
  [
    'a parameter',
    calling('lambda:invoke', { FunctionName: 'f', Payloadd: 1 }),
    'The field "Payloadd" is not supported by Step Functions',
    calling('lambda:invoke', { FunctionName: 'f', Payload: 1 }),
  ],
  [
    'an action',
    calling('aws-sdk:s3:listBucket', {}),
    'arn:aws:states:::aws-sdk:s3:listBucket is not recognized',
    calling('aws-sdk:s3:listBuckets', {}),
  ],
])(
  'what is wrong with %s is found once that part of the language has come',
  async (_, wrong, message, right) => {
    const told = vi.fn();
    const leave = onMoreKnown(told);
    expect(diagnose(wrong)).toEqual([]);
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), patience);
    await vi.waitFor(
      () => expect(diagnose(wrong)).toMatchObject([{ message: expect.stringContaining(message) }]),
      patience,
    );
    expect(diagnose(right)).toEqual([]);
    leave();
  },
);

test.each([
  ['es', '{}', 'le faltan'],
  ['es', '{"a": 1,}', 'Sobra la coma'],
  ['en', '{}', 'lacks'],
  ['en', '{"a": 1,}', 'comma'],
] as const)(
  'a finding is taught in AWS’s words until ours have come: %s %s',
  async (language, text, ours) => {
    const told = vi.fn();
    const leave = onMoreKnown(told);
    const finding = diagnose(text)[0]!;
    expect(teach(finding, language)).toEqual({ what: finding.message, fix: '' });
    await vi.waitFor(() => expect(teach(finding, language).what).toContain(ours), patience);
    expect(told).toHaveBeenCalled();
    leave();
  },
);
