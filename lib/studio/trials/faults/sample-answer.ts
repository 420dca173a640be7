import type { MockRule } from '@pasos/engine/mocks';

type Answer = NonNullable<MockRule['return']>;

/** What the most used services answer, as far as a machine is likely to look at it. */
const ANSWERS: readonly (readonly [resource: RegExp, answer: Answer])[] = [
  [/:states:::lambda:invoke$/, { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: {} }],
  [/:states:::dynamodb:getItem$/, { Item: {} }],
  [/:states:::sqs:sendMessage$/, { MessageId: '00000000-0000-4000-8000-000000000000' }],
  [/:states:::sns:publish$/, { MessageId: '00000000-0000-4000-8000-000000000000' }],
  [/:states:::events:putEvents$/, { FailedEntryCount: 0, Entries: [{ EventId: '1' }] }],
  [/:states:::http:invoke$/, { StatusCode: 200, StatusText: 'OK', ResponseBody: {} }],
];

/** An answer in the form that a service gives, to begin with. */
export function sampleAnswer(resource: string): Answer {
  return ANSWERS.find(([pattern]) => pattern.test(resource))?.[1] ?? {};
}
