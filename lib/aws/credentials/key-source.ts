import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { Way } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import type { KeyProvider, Keys, Transport } from '../session/account-session';
import { parsePastedKeys } from './pasted-keys';
import { profileKeys } from './profiles';

export interface Asked {
  readonly way: Way;
  readonly region: string;
  readonly endpoint?: string;
  readonly now: () => number;
  readonly transport?: Transport;
}

const roleSeconds = 60 * 60;
/** Keys are asked for again this long before they end, as the SDK does. */
const renewedBeforeMs = 5 * 60_000;

/** What gives keys for a session, and asks for new ones where that is possible. Nothing is asked of AWS yet. */
export function keySource(asked: Asked): KeyProvider {
  const { way } = asked;
  switch (way.kind) {
    case 'pasted':
      return held(parsePastedKeys(way.text), asked.now);
    case 'profile':
      return renewed(profileKeys(way.name, asked.region), asked.now);
    case 'role':
      return renewed(roleKeys({ ...asked, way }), asked.now);
  }
}

/** What was pasted is used for one hour of the role and not kept: its own keys may be able to do far more. */
function roleKeys({ way, ...asked }: Asked & { readonly way: Way & { kind: 'role' } }): KeyProvider {
  const { roleArn, externalId, from } = way;
  const { region, endpoint, transport } = asked;
  const source = keySource({ ...asked, way: from });
  let assumed: KeyProvider | undefined = fromTemporaryCredentials({
    masterCredentials: source,
    params: {
      RoleArn: roleArn,
      RoleSessionName: `pasos-${crypto.randomUUID().slice(0, 8)}`,
      DurationSeconds: roleSeconds,
      ...(externalId && { ExternalId: externalId }),
    },
    clientConfig: {
      region,
      ignoreConfiguredEndpointUrls: true,
      ...(endpoint && { endpoint }),
      ...(transport && { requestHandler: transport }),
    },
  });
  if (isRenewable(from)) return assumed;
  return async () => {
    const keys = await assumed?.();
    if (!keys) throw expired();
    assumed = undefined;
    return keys;
  };
}

function isRenewable(way: Way): boolean {
  return way.kind === 'profile' || (way.kind === 'role' && isRenewable(way.from));
}

function held(keys: Keys, now: () => number): KeyProvider {
  return () => {
    if (keys.expiration && now() >= keys.expiration.getTime()) return Promise.reject(expired());
    return Promise.resolve(keys);
  };
}

/** Asks once for all who want keys at the same time, and again when those it has are about to end. */
function renewed(ask: KeyProvider, now: () => number): KeyProvider {
  let asking: Promise<Keys> | undefined;
  let known: Keys | undefined;
  const isFresh = ({ expiration }: Keys, marginMs: number) =>
    !expiration || now() < expiration.getTime() - marginMs;
  return async () => {
    if (known && isFresh(known, renewedBeforeMs)) return known;
    try {
      known = await (asking ??= ask());
      return known;
    } catch (problem) {
      // What cannot be had anew is good until its last second.
      if (known && isFresh(known, 0)) return known;
      throw problem;
    } finally {
      asking = undefined;
    }
  };
}

function expired(): Error {
  return new AccountError('ExpiredTokenException', 'The security token included in the request is expired');
}
