import type { Breakpoints } from '../host/execution/debugging/breakpoint-door';
import type { Host } from '../host/host';
import type { Mocks } from '../host/mocks';
import type { ExecutionStore, StateMachineStore } from '../host/ports';
import type { Clocks } from '../host/time/clock-door';
import * as service from '../service/operation';
import { ControlError } from './errors';
import type { Maintenance } from './maintenance';

/** What can be done to this engine that cannot be done to AWS. */
export type OperationName =
  | 'GetClock'
  | 'SetClock'
  | 'SkipWait'
  | 'SetBreakpoints'
  | 'GetBreakpoints'
  | 'Pause'
  | 'GetPause'
  | 'Resume'
  | 'BranchExecution'
  | 'DescribeBranch'
  | 'GetMocks'
  | 'SetMocks'
  | 'BeginBackup'
  | 'RenewBackup'
  | 'EndBackup'
  | 'Restore';

export interface ControlServices {
  readonly clocks: Clocks;
  readonly breakpoints: Breakpoints;
  readonly branch: Host['branch'];
  /** What is wrong with a definition, in AWS's words; undefined when it is valid. */
  readonly judge: (definition: string) => string | undefined;
  readonly uuid: () => string;
  readonly mocks: Mocks;
  readonly stateMachines: Pick<StateMachineStore, 'find'>;
  readonly executions: Pick<ExecutionStore, 'find'>;
  /** Absent where nothing is kept in a folder of the engine's own. */
  readonly maintenance?: Maintenance;
}

/** One call: the services, and who calls. */
export interface Call extends ControlServices {
  readonly caller: service.Caller;
}

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(
  (violations) => new ControlError('ValidationException', violations),
);
