import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** What an execution has of its own, whatever its machine does: it stands in ARNs, addresses and messages. */
export interface Whose {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  readonly machine: string;
  readonly execution: string;
  readonly roleArn?: string;
}

export interface Owned {
  readonly executionArn: string;
  readonly events: readonly HistoryEvent[];
}

/** The account of the local engine, which simulated executions have too. */
export const LOCAL: Pick<Whose, 'partition' | 'region' | 'accountId'> = {
  partition: 'aws',
  region: 'us-east-1',
  accountId: '123456789012',
};

export function whoseIs({ executionArn, events }: Owned): Whose {
  const [, partition = LOCAL.partition, , region = '', accountId = '', , machine = '', execution = ''] =
    executionArn.split(':');
  const started = events.find(({ type }) => type === 'ExecutionStarted')?.executionStartedEventDetails;
  const of = { partition, region: region || LOCAL.region, accountId: accountId || LOCAL.accountId };
  return { ...of, machine, execution, ...(started?.roleArn && { roleArn: started.roleArn }) };
}

/**
 * The text with the account of one put in place of that of another: its number, and the region and partition in ARNs
 * and in addresses of services.
 */
export function moved(
  text: string,
  from: Pick<Whose, 'partition' | 'region' | 'accountId'>,
  to: Pick<Whose, 'partition' | 'region' | 'accountId'>,
): string {
  const region = quoted(from.region);
  return text
    .replace(word(from.accountId), to.accountId)
    .replace(
      new RegExp(`(\\barn:)${quoted(from.partition)}(:[a-z0-9-]+:)(${region})?(?=:)`, 'g'),
      (_, arn: string, service: string, at?: string) =>
        `${arn}${to.partition}${service}${at ? to.region : ''}`,
    )
    .replace(new RegExp(`(?<=[.-])${region}(?=\\.(?:amazonaws|api)\\.)`, 'g'), to.region);
}

/** The text without any of that: what is left is what the machine did. */
export function anonymous(text: string, whose: Whose): string {
  const { machine, execution, roleArn } = whose;
  const withoutRole = roleArn === undefined ? text : text.replaceAll(roleArn, PLACE.role);
  return [
    [machine, PLACE.machine],
    [execution, PLACE.execution],
  ]
    .filter(([name]) => (name ?? '') !== '')
    .reduce(
      (rest, [name = '', place = '']) => rest.replace(named(name), place),
      moved(withoutRole, whose, NOBODY),
    );
}

const PLACE = { role: '‹role›', machine: '‹machine›', execution: '‹execution›' } as const;
const NOBODY = { partition: 'aws', region: '‹region›', accountId: '‹account›' } as const;

/** A whole number, not a part of a longer one. */
function word(digits: string): RegExp {
  return new RegExp(`(?<!\\d)${quoted(digits)}(?!\\d)`, 'g');
}

/** A name within an ARN, where nothing else can be meant; a long one, as AWS makes them up, anywhere. */
function named(name: string): RegExp {
  const isUnmistakable = /^[0-9a-f]{8}-[0-9a-f-]{20,}$/i.test(name);
  return new RegExp(isUnmistakable ? quoted(name) : `(?<=:)${quoted(name)}(?![\\w-])`, 'g');
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
