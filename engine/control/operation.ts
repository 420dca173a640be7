import type { Breakpoints } from '../host/execution/debugging/breakpoint-door';
import type { JsonObject } from '../base/json';
import type { DocumentStore } from '../host/documents';
import type { Host } from '../host/host';
import type { Mocks } from '../host/tasks/mocks';
import type { MockPlan } from '../mocks/plan';
import type { ExecutionStore, StateMachineStore } from '../host/ports';
import type { Clocks } from '../host/time/clock-door';
import * as service from '../service/operation';
import type { Rim } from '../service/rim';
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
  | 'GetAccess'
  | 'SetAccess'
  | 'SetSkew'
  | 'SetThrottle'
  | 'CallService'
  | 'ListServices'
  | 'DescribeAction'
  | 'CountResources'
  | 'ListDocuments'
  | 'ResetResources'
  | 'RestoreResources'
  | 'BeginBackup'
  | 'RenewBackup'
  | 'EndBackup'
  | 'Restore';

/** How closely the answers of mocks are held against those of the services, as TestState says it. */
export type MockValidation = 'STRICT' | 'PRESENT' | 'NONE';

/** A service that really runs, one that only plays to be what it is, or nothing but its model. */
export type AnsweredBy = 'SERVICE' | 'SIMULATION' | 'SAMPLE';

/** Any service, by its name in `aws-sdk:` resources. */
interface ServiceCalls {
  has(service: string): boolean;
  /** What stands behind an action, or behind a service as a whole. */
  answeredBy(service: string, operation?: string): AnsweredBy;
  call(
    service: string,
    operation: string,
    input: JsonObject,
    caller: service.Caller,
  ): Promise<service.Output>;
}

export interface ControlServices {
  readonly clocks: Clocks;
  readonly breakpoints: Breakpoints;
  readonly branch: Host['branch'];
  /** What is wrong with a definition, in AWS's words; undefined when it is valid. */
  readonly judge: (definition: string) => string | undefined;
  readonly uuid: () => string;
  readonly mocks: Mocks;
  /** What is wrong with the answers of a plan, as the services would say. */
  readonly judgeMocks: (
    definition: string,
    plan: MockPlan,
    mode: MockValidation,
  ) => Promise<readonly string[]>;
  readonly documents: DocumentStore;
  /** Whether accounts are strict about what roles may do. */
  readonly access: {
    isStrict(account: string, machineArn?: string): Promise<boolean>;
    setStrict(account: string, isStrict: boolean, machineArn?: string): Promise<void>;
  };
  /** What those outside meet. */
  readonly rim: Rim;
  /** The services that run here. */
  readonly services: ServiceCalls;
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
