import { optional, integer, text } from '../../service/shape';
import { readPayload } from '../breakpoints';
import { executionArn, known } from '../clocks';
import { ControlError } from '../errors';
import { operation } from '../operation';

/** Goes on from a moment of an execution as another one, with other data or another definition. */
export const branchExecution = operation({
  name: 'BranchExecution',
  input: {
    executionArn: executionArn(),
    eventId: optional(integer({ min: 1, max: 1_000_000 })),
    frame: optional(text({ min: 1, max: 32 })),
    input: optional(text({ max: 262_144, sensitive: true })),
    definition: optional(text({ min: 1, max: 1_048_576, sensitive: true })),
    name: optional(text({ min: 1, max: 80 })),
  },

  async handle({ executionArn: origin, eventId, frame, input, definition, name: wanted }, call) {
    if ((eventId === undefined) === (frame === undefined))
      throw new ControlError('ValidationException', 'Either eventId or frame must be given');
    const record = await known(origin, call);
    const problem = definition === undefined ? undefined : call.judge(definition);
    if (problem !== undefined) throw new ControlError('InvalidDefinition', problem);
    const name = wanted ?? branchName(record.name, eventId, call.uuid());
    const executionArn = `${origin.slice(0, origin.lastIndexOf(':'))}:${name}`;
    const branch = await call.branch({
      origin,
      executionArn,
      name,
      ...(eventId !== undefined && { eventId }),
      ...(frame !== undefined && { frame }),
      ...(input !== undefined && { input: readPayload(input) }),
      ...(definition !== undefined && { definition }),
    });
    if (branch === 'taken')
      throw new ControlError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
    if (!branch?.ok)
      throw new ControlError('BranchNotPossible', branch?.failure ?? `Execution Does Not Exist: '${origin}'`);
    return { executionArn, origin: { executionArn: origin, eventId: branch.value.branch?.eventId } };
  },
});

const NAME_MAX = 80;

/** Says in itself which run it is a branch of, and from where. */
function branchName(origin: string, eventId: number | undefined, unique: string): string {
  const end = `.e${eventId ?? 'now'}.${unique.slice(-6)}`;
  return origin.slice(0, NAME_MAX - end.length) + end;
}
