import { executionArn as arnOfExecution } from '../../base/arn';
import { optional, text } from '../../service/shape';
import { executionArn, mode, paceOf, rate, running, shownClock, shownPace } from '../clocks';
import { ControlError } from '../errors';
import { assertMachine, stateMachineArn } from '../machines';
import { operation, type Call } from '../operation';

/** Sets the clock of an execution, that of one before it starts, or that of all that are started from now on. */
export const setClock = operation({
  name: 'SetClock',
  input: {
    executionArn: optional(executionArn()),
    stateMachineArn: optional(stateMachineArn()),
    executionName: optional(text({ min: 1, max: 80 })),
    mode: mode(),
    rate: optional(rate()),
  },

  async handle({ executionArn: arn, stateMachineArn: machine, executionName: name, ...wanted }, call) {
    assertRate(wanted);
    const pace = paceOf(wanted.mode, wanted.rate);
    if (machine !== undefined || name !== undefined) {
      call.clocks.setPaceBeforeStart(await arnToBe({ arn, machine, name }, call), pace);
      return shownPace(pace);
    }
    if (arn === undefined) {
      call.clocks.pace = pace;
      return shownPace(pace);
    }
    return shownClock(arn, await running(arn, call, () => call.clocks.setPace(arn, pace)));
  },
});

interface Meant {
  readonly arn?: string;
  readonly machine?: string;
  readonly name?: string;
}

/** The ARN that an execution is going to have. */
async function arnToBe({ arn, machine, name }: Meant, call: Call): Promise<string> {
  if (arn !== undefined) throw invalid('executionArn', arn, 'be null with stateMachineArn');
  if (machine === undefined) throw invalid('stateMachineArn', machine, 'not be null with executionName');
  if (name === undefined) throw invalid('executionName', name, 'not be null with stateMachineArn');
  const parsed = await assertMachine(machine, call);
  return arnOfExecution(parsed, parsed.name, name);
}

function assertRate({ mode, rate }: { readonly mode: string; readonly rate?: number }): void {
  const isScaled = mode === 'SCALED';
  if (isScaled === (rate !== undefined)) return;
  throw invalid('rate', rate?.toString(), isScaled ? 'not be null' : `be null unless 'mode' is SCALED`);
}

function invalid(member: string, value: string | undefined, must: string): ControlError {
  const shown = value === undefined ? 'null' : `'${value}'`;
  const violation = `Value ${shown} at '${member}' failed to satisfy constraint: Member must ${must}`;
  return new ControlError('ValidationException', `1 validation error detected: ${violation}`);
}
