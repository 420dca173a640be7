import type { MockPlan } from '@pasos/engine/mocks';
import { recordCase } from '../../trials/cases/record-case';
import { caseStatuses } from '../../trials/cases/saved-case';
import type { TwinRun } from '../twin-run';

/** What services answered a run, attempt by attempt, as mocks that take as long. */
export function recordedAnswers({ status, events, visits, input }: TwinRun): MockPlan {
  const known = caseStatuses.find((each) => each === status) ?? 'RUNNING';
  return recordCase({ status: known, events, visits, input }, { withDelays: true }).mocks;
}
