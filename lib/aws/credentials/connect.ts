import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ConnectRequest, Connection } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import { AccountSession, type ClientSettings, type Keys, type Transport } from '../session/account-session';
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
export async function connect({ request, student, now, transport }: Connecting): Promise<AccountSession> {
  const { way, endpoint } = request;
  const region = findRegion(request.region);
  if (!region) throw new AccountError('UnknownRegion', `There is no region ${request.region}.`);
  const source = keySource({ way, region: region.name, endpoint, now, transport });
  const keys = await source();
  const { accountId, arn } = await whoIs(
    { credentials: source, region: region.name, endpoint, requestHandler: transport },
    region,
  );
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
  return new AccountSession({ connection, keys: source, student, transport });
}

/** Whether these keys are all there will be: a profile of this machine gives new ones. */
function isOver(way: ConnectRequest['way']): boolean {
  return way.kind === 'pasted' || (way.kind === 'role' && isOver(way.from));
}

function isLongLived({ accessKeyId, sessionToken }: Keys): boolean {
  return sessionToken === undefined && !accessKeyId.startsWith('ASIA');
}

interface Identity {
  readonly accountId: string;
  readonly arn: string;
}

async function whoIs(config: StsConfig, { name, first }: Region): Promise<Identity> {
  try {
    return await ask(config);
  } catch (problem) {
    // AWS says the same of keys it does not know and of a region the account has not enabled.
    const isUnknown = problem instanceof Error && problem.name === 'InvalidClientTokenId';
    if (isUnknown && !config.endpoint && name !== first && (await isKnown({ ...config, region: first })))
      throw new AccountError('RegionDisabledException', `This account has not enabled ${name}.`, name);
    throw problem;
  }
}

type StsConfig = Pick<ClientSettings, 'region' | 'credentials' | 'endpoint' | 'requestHandler'>;

function isKnown(config: StsConfig): Promise<boolean> {
  return ask(config).then(
    () => true,
    () => false,
  );
}

/** One attempt, with our own clock: the SDK would hide a wrong one, and everything signed elsewhere would still be refused. */
async function ask(config: StsConfig): Promise<Identity> {
  const client = new STSClient({ ...config, maxAttempts: 1, ignoreConfiguredEndpointUrls: true });
  try {
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}), {
      requestTimeout: requestMsMax,
    });
    return { accountId: Account, arn: Arn };
  } finally {
    client.destroy();
  }
}

function partitionOf(arn: string): string | undefined {
  return /^arn:([\w-]+):/.exec(arn)?.[1];
}
