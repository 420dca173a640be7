import { OPEN_EXECUTIONS_MAX } from '../../base/limits';
import { ApiError } from '../errors';
import { seconds, type NamedMachine } from '../machines/state-machines';
import { operation, type Call } from '../operation';
import { readStart, startMembers } from '../executions/start-request';

export const startExecution = operation({
  name: 'StartExecution',
  input: startMembers,

  async handle(input, call) {
    const request = await readStart(input, call, (named) => assertRoom(named, call));
    const { kind, record } = await call.host.start(request);
    if (kind === 'taken' && (record.status !== 'RUNNING' || record.input !== request.input)) {
      throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${record.arn}'`);
    }
    return { executionArn: record.arn, startDate: seconds(record.startDate) };
  },
});

function assertRoom({ machine }: NamedMachine, { host }: Call): void {
  if (machine.type === 'EXPRESS' || host.openCount < OPEN_EXECUTIONS_MAX) return;
  throw new ApiError(
    'ExecutionLimitExceeded',
    'The maximum number of running executions has been reached. Running executions must end or be stopped before a new execution can be started.',
  );
}
