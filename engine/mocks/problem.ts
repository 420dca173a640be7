/** What is wrong with a plan or a file of mocks. */
export type MockProblemCode =
  | 'NOT_AN_OBJECT'
  | 'NOT_A_LIST'
  | 'UNKNOWN_MEMBER'
  | 'SEVERAL_OUTCOMES'
  | 'NOTHING_HAPPENS'
  | 'NOT_A_SPAN'
  | 'NOT_A_CHANCE'
  | 'NOT_SECONDS'
  | 'NOT_A_TEXT'
  | 'NOT_TRUE'
  | 'NO_ERROR_NAME'
  | 'NOTHING_TWICE'
  | 'TOO_LARGE'
  | 'UNKNOWN_RESPONSE'
  | 'UNKNOWN_MACHINE'
  | 'UNKNOWN_CASE'
  | 'NOT_ONE_ANSWER';

export interface MockProblem {
  readonly code: MockProblemCode;
  /** A JSON pointer. */
  readonly place: string;
  /** What stands there, or what is meant. */
  readonly found?: string;
}

/** What is wrong, and what to do about it. */
const TEXTS: Readonly<Record<MockProblemCode, readonly [what: string, fix: string]>> = {
  NOT_AN_OBJECT: ['must be an object', 'write { … }'],
  NOT_A_LIST: ['must be a list of rules', 'write [ { … } ]'],
  UNKNOWN_MEMBER: ['is no member of this object', 'take it out, or correct its name'],
  SEVERAL_OUTCOMES: ['has several outcomes', 'leave one, and make rules of the others'],
  NOTHING_HAPPENS: [
    'neither has an outcome nor takes time',
    'give it return, throw, timeout, throttle, malformed, real or delay',
  ],
  NOT_A_SPAN: ['is no range of numbers', 'write "0", "0-2" or "3+"'],
  NOT_A_CHANCE: ['is no chance', 'write a number from 0 to 1'],
  NOT_SECONDS: ['is no number of seconds', 'write a number from 0 to 99999999'],
  NOT_A_TEXT: ['must be a text', 'put it in quotes'],
  NOT_TRUE: ['can only be true', 'write true, or take it out'],
  NO_ERROR_NAME: ['has no name of an error', 'write { "error": "…", "cause": "…" }'],
  NOTHING_TWICE: ['has no answer that could come twice', 'add return or throw, or take duplicate out'],
  TOO_LARGE: ['is too large', 'keep the whole plan under 256 KiB, like any payload'],
  UNKNOWN_RESPONSE: ['is not among MockedResponses', 'add it there, or correct its name'],
  UNKNOWN_MACHINE: ['is not among StateMachines', 'add it there, or correct its name'],
  UNKNOWN_CASE: ['is not among its TestCases', 'add it there, or correct its name'],
  NOT_ONE_ANSWER: ['must have either Return or Throw', 'leave one of them'],
};

/** One problem as a sentence: where, what, and how to put it right. */
export function describeMockProblem({ code, place, found }: MockProblem): string {
  const [what, fix] = TEXTS[code];
  return `${place || '/'}${found === undefined ? '' : ` '${found}'`} ${what}: ${fix}`;
}
