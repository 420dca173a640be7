import { expect, test } from 'vitest';
import { accountsIn, argumentOf, gapsIn, isGap, namesAccount } from './addresses';
import { readGraph } from './graph';

const texts: [text: string, namesAccount: boolean][] = [
  ['arn:aws:sns:eu-west-1:210987654321:avisos', true],
  ['arn:aws:iam::210987654321:role/Rol', true],
  ['arn:aws-cn:sqs:cn-north-1:210987654321:cola', true],
  ['https://sqs.us-east-1.amazonaws.com/210987654321/cola', true],
  ['https://sqs.cn-north-1.amazonaws.com.cn/210987654321/cola', true],
  ['arn:aws:states:::sns:publish', false],
  ['arn:aws:s3:::un-bucket', false],
  ['arn:aws:sns:${AWS::Region}:${AWS::AccountId}:avisos', false],
  ['210987654321', false],
];
test.each(texts)('%s', (text, expected) => expect(namesAccount(text)).toBe(expected));

const task = (fields: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sns:publish',
  End: true,
  ...fields,
});
const machine = readGraph(
  JSON.stringify({
    StartAt: 'A',
    States: {
      A: task({ Parameters: { TopicArn: '${Tema}', Message: 'De ${Tienda} para ti' } }),
      B: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'C',
            States: { C: task({ Arguments: { TopicArn: 'arn:aws:sns:eu-west-1:210987654321:x' } }) },
          },
        ],
        End: true,
      },
    },
  }),
)!;

test('accounts are found in branches too, and once', () =>
  expect(new Set(accountsIn(machine))).toEqual(new Set(['arn:aws:sns:eu-west-1:210987654321:x'])));
test('gaps are found inside longer texts', () => expect(gapsIn(machine)).toEqual(['${Tema}', '${Tienda}']));
test('arguments are read in both query languages', () => {
  const values = machine.states
    .filter(({ type }) => type === 'Task')
    .map((state) => argumentOf({ argument: 'TopicArn' }, state));
  expect(values).toEqual(['${Tema}', 'arn:aws:sns:eu-west-1:210987654321:x']);
});

const gaps: [value: unknown, isGap: boolean][] = [
  ['${Tema}', true],
  ['${Tema2}', true],
  ['x ${Tema}', false],
  ['$Tema', false],
  ['${mi-tema}', false],
  ['{% $tema %}', false],
  [undefined, false],
];
test.each(gaps)('%s as a gap', (value, expected) => expect(isGap(value)).toBe(expected));
