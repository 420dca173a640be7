import type { Owner } from '../../../base/arn';
import type { Json, JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';

/** An event as rules see it and targets get it. */
export type Event = JsonObject;

interface EventParts {
  readonly id: string;
  readonly owner: Owner;
  readonly at: Millis;
  readonly source: string;
  readonly detailType: string;
  readonly detail: Json;
  readonly resources?: readonly string[];
}

export function eventOf({ id, owner, at, source, detailType, detail, resources = [] }: EventParts): Event {
  return {
    version: '0',
    id,
    'detail-type': detailType,
    source,
    account: owner.account,
    time: isoSeconds(at),
    region: owner.region,
    resources: [...resources],
    detail,
  };
}

/** `2026-11-26T00:00:00Z`: events know no parts of a second. */
export function isoSeconds(at: Millis): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
