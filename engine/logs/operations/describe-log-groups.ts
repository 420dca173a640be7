import { logGroupArn } from '../../base/log-arn';
import { LOG_LISTING_MAX } from '../../base/limits';
import type { StoredLogGroup } from '../../host/logging/log-store';
import { writeToken, type Listing } from '../../service/page-token';
import type { Output } from '../../service/operation';
import { optional, text, type Parsed } from '../../service/shape';
import { invalidParameter } from '../errors';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { readListingToken } from '../tokens';

const shape = {
  logGroupNamePrefix: optional(members.groupName()),
  logGroupNamePattern: optional(
    text({ max: 512, pattern: { expression: /^[.\-_/#A-Za-z0-9]*$/, shown: '[\\.\\-_/#A-Za-z0-9]*' } }),
  ),
  nextToken: optional(members.pageToken()),
  limit: optional(members.listingLimit()),
};

export const describeLogGroups = operation({
  name: 'DescribeLogGroups',
  input: shape,

  async handle(input, call) {
    const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern } = input;
    if (prefix !== undefined && pattern !== undefined) {
      throw invalidParameter(
        'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
      );
    }
    const listing = {
      scope: `groups ${logGroupArn(call.caller, '')} ${prefix} ${pattern}`,
      now: call.clock.now(),
    };
    const { groups, next } = await collect(input, listing, call);
    return { logGroups: groups.map(show), nextToken: writeToken(listing, next) };
  },
});

/** Goes through the groups until the page is full: a pattern may leave out many of them. */
async function collect(input: Parsed<typeof shape>, listing: Listing, { caller, logs }: Call) {
  const { logGroupNamePrefix = '', logGroupNamePattern = '', limit = LOG_LISTING_MAX } = input;
  const prefix = logGroupArn(caller, logGroupNamePrefix);
  const groups: StoredLogGroup[] = [];
  let next = readListingToken(listing, input.nextToken);
  do {
    const page = await logs.listGroups(prefix, { limit: limit - groups.length, after: next });
    groups.push(...page.items.filter(({ name }) => name.includes(logGroupNamePattern)));
    next = page.next;
  } while (next !== undefined && groups.length < limit);
  return { groups, next };
}

function show({ arn, name, creationTime, retentionInDays, storedBytes }: StoredLogGroup): Output {
  return {
    logGroupName: name,
    creationTime,
    retentionInDays,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes,
    logGroupClass: 'STANDARD',
    logGroupArn: arn,
  };
}
