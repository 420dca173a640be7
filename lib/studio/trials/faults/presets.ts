import type { MockRule } from '@pasos/engine/mocks';

type Answer = NonNullable<MockRule['return']>;

/** What a state is most often made to do, given an answer that it gives when all is well. */
export const presets = {
  answer: (answer) => [{ return: answer }],
  flaky: (answer) => [
    { attempt: '0-1', throw: { error: 'States.TaskFailed', cause: '' } },
    { return: answer },
  ],
  never: () => [{ timeout: true }],
  throttle: (answer) => [{ chance: 0.25, throttle: true }, { return: answer }],
  slow: (answer) => [{ delay: 30, return: answer }],
} as const satisfies Readonly<Record<string, (answer: Answer) => readonly MockRule[]>>;

export type PresetId = keyof typeof presets;
