import { familyOf } from '../../../host/ownership/family';
import type { OwnerId } from '../../../host/ownership/ownership';
import type { Transition } from '../../../host/records';
import { historyRows } from '../../history-rows';

/** The texts of a transition, made when it was taken: what it holds may go on changing. */
export interface Texts {
  readonly record: string;
  readonly snapshot: string;
}

interface Given extends Texts {
  readonly transition: Transition;
}

/** NUL cannot stand in a text of PostgreSQL. In JSON it is written as an escape, which can. */
export function textsOf({ record, snapshot }: Transition): Texts {
  return { record: JSON.stringify(record), snapshot: JSON.stringify(snapshot) };
}

export function createValues(owner: OwnerId, steps: readonly Given[]): unknown[] {
  const record = <T>(read: (record: Transition['record']) => T) =>
    steps.map(({ transition }) => read(transition.record));
  return [
    owner,
    ...historyValues(steps),
    record(({ arn }) => arn),
    record(({ stateMachineArn }) => stateMachineArn),
    record(({ stateMachineVersionArn }) => stateMachineVersionArn ?? null),
    record(({ stateMachineAliasArn }) => stateMachineAliasArn ?? null),
    record(({ mapRun }) => mapRun?.arn ?? null),
    record(({ revisionKey }) => revisionKey),
    record(({ status }) => status),
    record(({ stopDate }) => stopDate ?? null),
    record(({ redriveCount }) => redriveCount ?? 0),
    steps.map(({ transition }) => transition.snapshot.seq),
    ...restValues(steps),
    record(familyOf),
    steps.map((step) => step.record),
    steps.map((step) => step.snapshot),
  ];
}

export function commitValues(owner: OwnerId, steps: readonly Given[]): unknown[] {
  const record = <T>(read: (record: Transition['record']) => T) =>
    steps.map(({ transition }) => read(transition.record));
  return [
    owner,
    ...historyValues(steps),
    record(({ arn }) => arn),
    steps.map(({ transition }) => transition.replacesSeq),
    steps.map(({ transition }) => transition.snapshot.seq),
    record(({ status }) => status),
    record(({ stopDate }) => stopDate ?? null),
    record(({ redriveCount }) => redriveCount ?? 0),
    ...restValues(steps),
    steps.map((step) => step.record),
    steps.map((step) => step.snapshot),
  ];
}

function restValues(steps: readonly Given[]): unknown[] {
  return [
    steps.map(({ transition: { rest } }) => rest !== undefined),
    steps.map(({ transition: { rest } }) => rest?.wakeAt ?? null),
  ];
}

function historyValues(steps: readonly Given[]): unknown[] {
  const rows = steps.flatMap(({ transition: { record, history } }) =>
    historyRows(history).map((row) => ({ arn: record.arn, ...row })),
  );
  return [
    rows.map(({ arn }) => arn),
    rows.map(({ firstId }) => firstId),
    rows.map(({ lastId }) => lastId),
    rows.map(({ events }) => events),
  ];
}
