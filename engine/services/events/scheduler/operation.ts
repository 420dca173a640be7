import * as service from '../../../service/operation';
import { readToken, writeToken } from '../../../service/page-token';
import { integer, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalid } from './errors';

/** The actions of EventBridge Scheduler, all of them. */
export type OperationName =
  | 'CreateSchedule'
  | 'CreateScheduleGroup'
  | 'DeleteSchedule'
  | 'DeleteScheduleGroup'
  | 'GetSchedule'
  | 'GetScheduleGroup'
  | 'ListScheduleGroups'
  | 'ListSchedules'
  | 'ListTagsForResource'
  | 'TagResource'
  | 'UntagResource'
  | 'UpdateSchedule';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>((violations) =>
  invalid(violations.replace(/ at '([A-Z])/g, (_, first: string) => ` at '${first.toLowerCase()}`)),
);

const NAME = { expression: /^[0-9a-zA-Z\-_.]+$/, shown: '[0-9a-zA-Z-_.]+' };
export const scheduleName = () => text({ min: 1, max: 64, pattern: NAME });
export const clientToken = () => optional(text({ min: 1, max: 64 }));

const LISTING_MAX = 100;
export const paging = () => ({
  MaxResults: optional(integer({ min: 1, max: LISTING_MAX })),
  NextToken: optional(text({ min: 1, max: 2048 })),
});

interface Asked {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** A page of a list that is short enough to be read whole. */
export function pageOf<T>(
  items: readonly T[],
  { MaxResults = LISTING_MAX, NextToken }: Asked,
  listing: { readonly scope: string; readonly now: number },
): { readonly items: readonly T[]; readonly NextToken: string | undefined } {
  const after = NextToken === undefined ? '0' : readToken(listing, NextToken);
  if (after === undefined) throw invalid('Invalid NextToken.');
  const end = Number(after) + MaxResults;
  return {
    items: items.slice(Number(after), end),
    NextToken: writeToken(listing, end < items.length ? String(end) : undefined),
  };
}
