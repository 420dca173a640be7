import type { Millis } from '../../base/time';
import type { EndpointRequest } from '../endpoint-service';
import { canonicalRequest, hashOf, sign, stringToSign } from './canonical-request';
import { areChunksSigned } from './chunks';
import type { AccessKey } from './keys';
import type { ReadSignature, Signature } from './read-signature';
import { homeOf, isRegion } from './regions';

/** Why a request is not taken to be from whom it says. */
export type Distrust =
  | Exclude<ReadSignature, { kind: 'signed' }>
  | { readonly kind: 'not-signed-header'; readonly header: string }
  | { readonly kind: 'unknown-key'; readonly accessKeyId: string }
  | { readonly kind: 'wrong-token'; readonly token: string }
  | { readonly kind: 'key-ended'; readonly token: string }
  | { readonly kind: 'wrong-service'; readonly service: string; readonly given: string }
  | { readonly kind: 'wrong-region'; readonly region: string; readonly given: string }
  | { readonly kind: 'wrong-date'; readonly given: string; readonly time: string }
  | { readonly kind: 'no-time'; readonly time: string }
  | { readonly kind: 'skewed'; readonly time: string; readonly at: Millis; readonly now: Millis }
  | { readonly kind: 'link-ended'; readonly seconds: number; readonly endedAt: Millis; readonly now: Millis }
  | { readonly kind: 'no-hash' }
  | { readonly kind: 'wrong-hash'; readonly given: string; readonly computed: string }
  | {
      readonly kind: 'wrong-signature';
      readonly accessKeyId: string;
      readonly given: string;
      readonly canonical: string;
      readonly text: string;
    };

export interface Expected {
  readonly signature: Signature;
  /** The key that the signature names, where there is one. */
  readonly key: AccessKey | undefined;
  /** What the scope must be for; any service, if not said. */
  readonly service: string | undefined;
  readonly now: Millis;
}

type Asked = Pick<EndpointRequest, 'method' | 'path' | 'headers'> & { readonly body: Uint8Array };

/** Signature Version 4 over the method, the path, the query, the signed headers, the body, and the scope of the key. */
export function findDistrust(request: Asked, expected: Expected): Distrust | undefined {
  return findInScope(request, expected) ?? findInKey(expected) ?? findInText(request, expected);
}

function findInScope({ headers }: Asked, { signature, service, now }: Expected): Distrust | undefined {
  const { scope, time, signedHeaders } = signature;
  if (!signedHeaders.includes('host')) return { kind: 'not-signed-header', header: 'host' };
  if (service !== undefined && scope.service !== service)
    return { kind: 'wrong-service', service, given: scope.service };
  const region = homeOf(scope, headers.host);
  if (!isRegion(scope.region) || (region !== undefined && region !== scope.region))
    return { kind: 'wrong-region', region: region ?? 'us-east-1', given: scope.region };
  const at = readTime(time);
  if (at === undefined) return { kind: 'no-time', time };
  if (!time.startsWith(scope.date)) return { kind: 'wrong-date', given: scope.date, time };
  return signature.place === 'query' && scope.service === 's3'
    ? findInLink(signature, at, now)
    : findInTime(signature, at, now);
}

const MINUTE: Millis = 60_000;

/** How old a request may be, or how far in the future. */
export function skewMax(service: string): Millis {
  return (service === 's3' ? 15 : 5) * MINUTE;
}

function findInTime({ time, scope }: Signature, at: Millis, now: Millis): Distrust | undefined {
  return Math.abs(at - now) > skewMax(scope.service) ? { kind: 'skewed', time, at, now } : undefined;
}

function findInLink({ time, seconds = 0 }: Signature, at: Millis, now: Millis): Distrust | undefined {
  const endedAt = at + seconds * 1000;
  if (at > now + skewMax('s3')) return { kind: 'skewed', time, at, now };
  return now > endedAt ? { kind: 'link-ended', seconds, endedAt, now } : undefined;
}

function findInKey({ signature, key, now }: Expected): Distrust | undefined {
  const { accessKeyId, scope, token } = signature;
  const isHome =
    key?.regions === undefined || isAnywhere(scope.service) || key.regions.includes(scope.region);
  if (!key || !isHome || (key.sessionToken !== undefined && token === undefined))
    return { kind: 'unknown-key', accessKeyId };
  if (token !== key.sessionToken) return { kind: 'wrong-token', token: token ?? '' };
  if (key.endsAt !== undefined && key.endsAt <= now) return { kind: 'key-ended', token: token ?? '' };
  return undefined;
}

/** Services that have one endpoint for all regions. */
function isAnywhere(service: string): boolean {
  return service === 'iam';
}

function findInText(request: Asked, { signature, key }: Expected): Distrust | undefined {
  const payload = payloadOf(request, signature);
  if (typeof payload !== 'string') return payload;
  const canonical = canonicalRequest(request, signature, payload);
  const text = stringToSign(canonical, signature);
  const right = sign(text, key!.secretAccessKey, signature.scope);
  const { accessKeyId, signature: given } = signature;
  const isRight = right === given && areChunksSigned(request, signature, key!.secretAccessKey);
  return isRight ? undefined : { kind: 'wrong-signature', accessKeyId, given, canonical, text };
}

const EXACT_HASH = /^[0-9a-f]{64}$/;

/** What stands for the body in the signature. Only S3 takes a client's word that it is not in it, or comes in signed chunks. */
function payloadOf({ headers, body }: Asked, { place, scope }: Signature): string | Distrust {
  const given = headers['x-amz-content-sha256'];
  if (scope.service !== 's3') return hashOf(body);
  if (place === 'query') return given ?? 'UNSIGNED-PAYLOAD';
  if (given === undefined) return { kind: 'no-hash' };
  if (!EXACT_HASH.test(given)) return given;
  const computed = hashOf(body);
  return computed === given ? given : { kind: 'wrong-hash', given, computed };
}

function readTime(time: string): Millis | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}
