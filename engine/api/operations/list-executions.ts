import type { ExecutionRecord } from '../../host/records';
import { ApiError, resourceNotFound, typeNotSupported } from '../errors';
import { arn, longArn, maxResults } from '../members';
import { operation, type Output } from '../operation';
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

export const listExecutions = operation({
  name: 'ListExecutions',
  input: members,

  async handle(input, call) {
    const stateMachineArn = assertCombination(input);
    const { machine, version, alias } = await getQualifiedMachine(stateMachineArn, call);
    if (machine.type === 'EXPRESS') throw typeNotSupported();
    const { statusFilter } = input;
    if (statusFilter === 'PENDING_REDRIVE') throw onlyForMapRuns('statusFilter PENDING_REDRIVE');

    const listing = { scope: `${stateMachineArn} ${statusFilter ?? ''}`, now: call.clock.now() };
    const filter = {
      stateMachineArn: machine.arn,
      stateMachineVersionArn: version?.arn,
      stateMachineAliasArn: alias?.arn,
      status: statusFilter,
    };
    const page = await call.store.executions.list(filter, pageRequest(listing, input));
    return { executions: page.items.map(show), nextToken: writeToken(listing, page.next) };
  },
});

function assertCombination(input: Parsed<typeof members>): string {
  if (input.stateMachineArn !== undefined && input.mapRunArn !== undefined) {
    throw new ApiError('ValidationException', 'Specify either stateMachineArn or mapRunArn, not both');
  }
  if (input.mapRunArn !== undefined) throw resourceNotFound(input.mapRunArn);
  if (input.stateMachineArn === undefined) {
    throw new ApiError('ValidationException', 'Specify either stateMachineArn or mapRunArn');
  }
  if (input.redriveFilter !== undefined) throw onlyForMapRuns('redriveFilter');
  return input.stateMachineArn;
}

function onlyForMapRuns(what: string): ApiError {
  return new ApiError('ValidationException', `${what} can only be used with mapRunArn`);
}

function show(record: ExecutionRecord): Output {
  return {
    executionArn: record.arn,
    stateMachineArn: record.stateMachineArn,
    stateMachineVersionArn: record.stateMachineVersionArn,
    stateMachineAliasArn: record.stateMachineAliasArn,
    name: record.name,
    status: record.status,
    startDate: seconds(record.startDate),
    stopDate: seconds(record.stopDate),
    redriveCount: record.redriveCount ?? 0,
    redriveDate: seconds(record.redriveDate),
  };
}
