import type { Json } from '../../base/json';
import type { Execution, Identity } from '../../machine/execution/execution';
import { newExecution } from '../../machine/step';
import type { Mocks } from '../tasks/mocks';
import type { Ids } from '../ports';
import type { ExecutionRecord } from '../records';
import type { Timelines } from '../time/timelines';
import type { BreakpointDoor } from './debugging/breakpoint-door';
import type { StartRequest } from './start-request';

interface BeginningsPorts {
  readonly ids: Pick<Ids, 'seed'>;
  readonly timelines: Timelines;
  readonly stops: BreakpointDoor;
  /** What the Tasks of executions are given that start from now on. */
  readonly mocks: Mocks;
}

/** An execution before its first step. */
export interface Beginning {
  readonly record: ExecutionRecord;
  readonly snapshot: Execution;
}

/** Makes of requests what executions begin with. */
export class Beginnings {
  constructor(private readonly ports: BeginningsPorts) {}

  of(request: StartRequest): Beginning {
    const { ids, stops } = this.ports;
    const record = this.newRecord(request);
    const begun = newExecution(this.identity(request, record), ids.seed());
    const debugging = stops.debuggingOf(request.machine.arn);
    return { record, snapshot: debugging ? { ...begun, debugging } : begun };
  }

  private newRecord(request: StartRequest): ExecutionRecord {
    const { clock, now } = this.ports.timelines.forNew(request.executionArn, request.startedBy);
    return {
      arn: request.executionArn,
      stateMachineArn: request.machine.arn,
      stateMachineName: request.machine.name,
      name: request.name,
      revisionKey: request.revision.key,
      status: 'RUNNING',
      startDate: now,
      clock,
      input: request.input,
      ...(request.traceHeader === undefined ? {} : { traceHeader: request.traceHeader }),
      ...(request.mapRun && { mapRun: request.mapRun }),
      ...(request.attempt !== undefined && { attempt: request.attempt }),
      ...qualifiers(request),
    };
  }

  private mocksOf({ mapRun, mocks, machine, name }: StartRequest): Pick<Identity, 'mocks'> {
    if (mapRun) return mocks ? { mocks: { plan: mocks, child: mapRun.child } } : {};
    const plan = this.ports.mocks.take(machine.arn, name);
    return plan ? { mocks: { plan } } : {};
  }

  /** What those of a machine are given that start now. */
  mocksOfMachine(arn: string): Pick<Identity, 'mocks'> {
    const plan = this.ports.mocks.of(arn);
    return plan ? { mocks: { plan } } : {};
  }

  private identity(request: StartRequest, record: ExecutionRecord): Identity {
    return {
      executionArn: record.arn,
      executionName: record.name,
      stateMachineArn: record.stateMachineArn,
      stateMachineName: record.stateMachineName,
      roleArn: request.revision.roleArn,
      startTime: record.startDate,
      input: request.inputValue ?? (JSON.parse(request.input) as Json),
      type: request.machine.type,
      redriveCount: 0,
      ...(request.scope !== undefined && { scope: request.scope }),
      ...this.mocksOf(request),
      ...qualifiers(record),
    };
  }
}

/** The version and the alias an execution was started through, where there are any. */
function qualifiers({
  stateMachineVersionArn: version,
  stateMachineAliasArn: alias,
}: Pick<StartRequest, 'stateMachineVersionArn' | 'stateMachineAliasArn'>) {
  return {
    ...(version !== undefined && { stateMachineVersionArn: version }),
    ...(alias !== undefined && { stateMachineAliasArn: alias }),
  };
}
