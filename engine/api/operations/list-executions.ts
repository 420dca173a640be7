import type { ExecutionFilter } from '../../host/ports';
import type { ExecutionRecord } from '../../host/records';
import { ApiError, typeNotSupported } from '../errors';
import { getMapRun } from '../executions';
import { arn, longArn, maxResults } from '../members';
import { operation, type Call, type Output } from '../operation';
import { pageRequest, writeToken } from '../page-token';
import { oneOf, optional, text, type Parsed } from '../../service/shape';
import { getQualifiedMachine, seconds } from '../machines/state-machines';

const members = {
  stateMachineArn: optional(arn()),
  statusFilter: optional(oneOf('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE')),
  maxResults: optional(maxResults()),
  nextToken: optional(text({ min: 1, max: 3096 })),
  mapRunArn: optional(longArn()),
  redriveFilter: optional(oneOf('REDRIVEN', 'NOT_REDRIVEN')),
};
type Input = Parsed<typeof members>;

export const listExecutions = operation({
  name: 'ListExecutions',
  input: members,

  async handle(input, call) {
    const { stateMachineArn, mapRunArn, statusFilter, redriveFilter } = input;
    const filter = await filterOf(input, call);
    const scope = [stateMachineArn ?? mapRunArn, statusFilter, redriveFilter].join(' ');
    const listing = { scope, now: call.clock.now() };
    const page = await call.store.executions.list(filter, pageRequest(listing, input));
    const shown = page.items.map((record) => show(record, statusFilter ?? record.status));
    return { executions: shown, nextToken: writeToken(listing, page.next) };
  },
});

async function filterOf(input: Input, call: Call): Promise<ExecutionFilter> {
  const { stateMachineArn, mapRunArn, statusFilter } = input;
  if (stateMachineArn !== undefined && mapRunArn !== undefined) {
    throw new ApiError('ValidationException', 'Specify either stateMachineArn or mapRunArn, not both');
  }
  if (mapRunArn !== undefined) return childrenOf(mapRunArn, input, call);
  if (stateMachineArn === undefined) {
    throw new ApiError('ValidationException', 'Specify either stateMachineArn or mapRunArn');
  }
  if (input.redriveFilter !== undefined) throw onlyForMapRuns('redriveFilter');
  const { machine, version, alias } = await getQualifiedMachine(stateMachineArn, call);
  if (machine.type === 'EXPRESS') throw typeNotSupported();
  if (statusFilter === 'PENDING_REDRIVE') throw onlyForMapRuns('statusFilter PENDING_REDRIVE');
  return {
    stateMachineArn: machine.arn,
    stateMachineVersionArn: version?.arn,
    stateMachineAliasArn: alias?.arn,
    status: statusFilter,
  };
}

async function childrenOf(mapRunArn: string, input: Input, call: Call): Promise<ExecutionFilter> {
  const { statusFilter: status, redriveFilter } = input;
  const run = await getMapRun(mapRunArn, call);
  const redriven = redriveFilter === undefined ? undefined : redriveFilter === 'REDRIVEN';
  if (status !== 'PENDING_REDRIVE') return { mapRunArn, status, redriven };
  // What had failed when the run was redriven, and has not run since.
  const unsuccessfulBy = run.status === 'RUNNING' ? (run.redriveDate ?? -1) : -1;
  return { mapRunArn, redriven, unsuccessfulBy };
}

function onlyForMapRuns(what: string): ApiError {
  return new ApiError('ValidationException', `${what} can only be used with mapRunArn`);
}

function show(record: ExecutionRecord, status: NonNullable<Input['statusFilter']>): Output {
  return {
    executionArn: record.arn,
    stateMachineArn: record.stateMachineArn,
    stateMachineVersionArn: record.stateMachineVersionArn,
    stateMachineAliasArn: record.stateMachineAliasArn,
    name: record.name,
    status,
    startDate: seconds(record.startDate),
    stopDate: seconds(record.stopDate),
    mapRunArn: record.mapRun?.arn,
    itemCount: record.mapRun?.itemCount,
    redriveCount: record.redriveCount ?? 0,
    redriveDate: seconds(record.redriveDate),
  };
}
