import { oneOf, optional, text } from '../../service/shape';
import { readPayload, shownPause } from '../breakpoints';
import { executionArn, running } from '../clocks';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** Lets an execution go on that is held at a breakpoint: to the next one, or to the next state. */
export const resume = operation({
  name: 'Resume',
  input: {
    executionArn: executionArn(),
    mode: optional(oneOf('CONTINUE', 'STEP')),
    frame: optional(text({ min: 1, max: 32 })),
    input: optional(text({ max: 262_144, sensitive: true })),
  },

  async handle({ executionArn: arn, mode, frame, input }, call) {
    const changed = input === undefined ? {} : { input: readPayload(input) };
    if (input !== undefined && frame === undefined) await assertOneHeld(arn, call);
    const request = { ...(frame !== undefined && { frame }), ...changed, isStepping: mode === 'STEP' };
    const pause = await running(arn, call, () => call.breakpoints.resume(arn, request));
    if (pause === 'not-held')
      throw new ControlError('ExecutionNotHeld', `The execution is not held: '${arn}'`);
    return shownPause(arn, pause);
  },
});

/** Changed data is for one frame: with several it has to be said for which. */
async function assertOneHeld(arn: string, call: Parameters<typeof running>[1]): Promise<void> {
  const { held } = await running(arn, call, () => call.breakpoints.read(arn));
  if (held.length > 1)
    throw new ControlError(
      'ValidationException',
      `Several frames are held: say with 'frame' whose input changes`,
    );
}
