import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ConnectRequest, Connection } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import {
  AccountSession,
  type ClientSettings,
  type KeyProvider,
  type Keys,
  type Transport,
} from '../session/account-session';
import { findRegion, type Region } from '../session/regions';
import { keySource } from './key-source';

const requestMsMax = 15_000;

export interface Connecting {
  readonly request: ConnectRequest;
  /** The value of the tag of whoever connects. */
  readonly student: string;
  readonly now: () => number;
  readonly transport?: Transport;
}

/** Opens the account: AWS itself says whose the keys are. Nothing is kept of those it does not know. */
export async function connect(connecting: Connecting): Promise<AccountSession> {
  const { way, endpoint } = connecting.request;
  const region = findRegion(connecting.request.region);
  if (!region) throw new AccountError('UnknownRegion', `There is no region ${connecting.request.region}.`);
  const { source, keys, accountId, arn } = await identify(connecting, region);
  const connection: Connection = {
    accountId,
    arn,
    region: region.name,
    partition: partitionOf(arn) ?? region.partition,
    way: way.kind,
    isLongLived: isLongLived(keys),
    ...(keys.expiration && isOver(way) && { expiresAt: keys.expiration.toISOString() }),
    ...(endpoint && { endpoint }),
  };
  return new AccountSession({
    connection,
    keys: source,
    student: connecting.student,
    transport: connecting.transport,
  });
}

interface Identified {
  readonly source: KeyProvider;
  readonly keys: Keys;
  readonly accountId: string;
  readonly arn: string;
}

async function identify(connecting: Connecting, { name, first }: Region): Promise<Identified> {
  try {
    return await identifyIn(name, connecting);
  } catch (problem) {
    // AWS says the same of keys it does not know and of a region the account has not enabled.
    const mayBeRegion = isUnknown(problem) && name !== first;
    if (mayBeRegion && (await isKnownIn(first, connecting)))
      throw new AccountError('RegionDisabledException', `This account has not enabled ${name}.`);
    throw problem;
  }
}

function isUnknown(problem: unknown): boolean {
  return problem instanceof Error && problem.name === 'InvalidClientTokenId';
}

function isKnownIn(region: string, connecting: Connecting): Promise<boolean> {
  return identifyIn(region, connecting).then(
    () => true,
    () => false,
  );
}

async function identifyIn(region: string, { request, now, transport }: Connecting): Promise<Identified> {
  const { way, endpoint } = request;
  const source = keySource({ way, region, endpoint, now, transport });
  const keys = await source();
  const asked = await ask({ credentials: source, region, endpoint, requestHandler: transport });
  return { source, keys, ...asked };
}

/** Whether these keys are all there will be: a profile of this machine gives new ones. */
function isOver(way: ConnectRequest['way']): boolean {
  return way.kind === 'pasted' || (way.kind === 'role' && isOver(way.from));
}

function isLongLived({ accessKeyId, sessionToken }: Keys): boolean {
  return sessionToken === undefined && !accessKeyId.startsWith('ASIA');
}

type StsConfig = Pick<ClientSettings, 'region' | 'credentials' | 'endpoint'> & {
  readonly requestHandler?: Transport;
};

/** One attempt, with our own clock: the SDK would hide a wrong one, and everything signed elsewhere would still be refused. */
async function ask(config: StsConfig): Promise<Pick<Identified, 'accountId' | 'arn'>> {
  const client = new STSClient({ ...config, maxAttempts: 1, ignoreConfiguredEndpointUrls: true });
  try {
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}), {
      abortSignal: AbortSignal.timeout(requestMsMax),
    });
    return { accountId: Account, arn: Arn };
  } finally {
    client.destroy();
  }
}

function partitionOf(arn: string): string | undefined {
  return /^arn:([\w-]+):/.exec(arn)?.[1];
}
