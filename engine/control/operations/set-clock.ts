import { optional } from '../../service/shape';
import { executionArn, mode, paceOf, rate, running, shownClock, shownPace } from '../clocks';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** Sets the clock of an execution, or that of all that are started from now on. */
export const setClock = operation({
  name: 'SetClock',
  input: { executionArn: optional(executionArn()), mode: mode(), rate: optional(rate()) },

  async handle({ executionArn: arn, ...wanted }, call) {
    assertRate(wanted);
    const pace = paceOf(wanted.mode, wanted.rate);
    if (arn === undefined) {
      call.clocks.pace = pace;
      return shownPace(pace);
    }
    return shownClock(arn, await running(arn, call, () => call.clocks.setPace(arn, pace)));
  },
});

function assertRate({ mode, rate }: { readonly mode: string; readonly rate?: number }): void {
  const isScaled = mode === 'SCALED';
  if (isScaled === (rate !== undefined)) return;
  const must = isScaled ? 'Member must not be null' : `Member must be null unless 'mode' is SCALED`;
  const value = isScaled ? 'null' : `'${rate}'`;
  const violation = `Value ${value} at 'rate' failed to satisfy constraint: ${must}`;
  throw new ControlError('ValidationException', `1 validation error detected: ${violation}`);
}
