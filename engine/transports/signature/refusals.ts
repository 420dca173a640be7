import type { Millis } from '../../base/time';
import { ServiceError } from '../../service/service-error';
import type { Signing } from '../endpoint-service';
import { hashOf } from './canonical-request';
import { skewMax, type Distrust } from './find-distrust';
import { refusalOfS3 } from './refusals-of-s3';
import { toBase64 } from '../protocols/codec/base64';

/** AWS's answer to a request that it does not trust. */
export function refusal(distrust: Distrust, { manner, scope }: Signing): ServiceError {
  return manner === 's3' ? refusalOfS3(distrust) : new SignatureError(distrust, { manner, scope });
}

type Reason = 'unsigned' | 'incomplete' | 'unknown' | 'expired' | 'mismatch';

/** The codes of AWS JSON and of the query protocol. */
const CODES = {
  unsigned: ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  incomplete: ['IncompleteSignatureException', 'IncompleteSignature'],
  unknown: ['UnrecognizedClientException', 'InvalidClientTokenId'],
  expired: ['ExpiredTokenException', 'ExpiredToken'],
  mismatch: ['InvalidSignatureException', 'SignatureDoesNotMatch'],
} as const satisfies Record<Reason, readonly [json: string, query: string]>;

class SignatureError extends ServiceError {
  override readonly name = 'SignatureError';
  protected override readonly namespace = 'com.amazon.coral.service#';
  override readonly queryCode: string | undefined;

  constructor(distrust: Distrust, { manner, scope }: Signing) {
    const reason = reasonOf(distrust);
    const [json, query] = CODES[reason];
    const isBad = manner === 'json' || (manner === 'query' && reason === 'incomplete');
    super(manner === 'query' ? query : json, textOf(distrust, manner), isBad ? 400 : 403);
    this.queryCode = scope === 'sqs' ? query : undefined;
  }
}

function reasonOf({ kind }: Distrust): Reason {
  switch (kind) {
    case 'unsigned':
      return 'unsigned';
    case 'incomplete':
    case 'no-time':
      return 'incomplete';
    case 'unknown-key':
    case 'wrong-token':
      return 'unknown';
    case 'key-ended':
      return 'expired';
    case 'not-signed-header':
    case 'wrong-service':
    case 'wrong-region':
    case 'wrong-date':
    case 'skewed':
    case 'link-ended':
    case 'no-hash':
    case 'wrong-hash':
    case 'wrong-signature':
      return 'mismatch';
  }
}

function textOf(distrust: Distrust, manner: Signing['manner']): string {
  switch (distrust.kind) {
    case 'unsigned':
      return manner === 'query' ? 'Request is missing Authentication Token' : 'Missing Authentication Token';
    case 'incomplete':
      return [...distrust.lacks, ...shownHash(distrust.authorization)].join(' ');
    case 'no-time':
      return `Date must be in ISO-8601 'basic format'. Got '${distrust.time}'. See http://en.wikipedia.org/wiki/ISO_8601`;
    case 'unknown-key':
    case 'wrong-token':
      return 'The security token included in the request is invalid.';
    case 'key-ended':
      return 'The security token included in the request is expired';
    case 'not-signed-header':
      return `'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.`;
    case 'wrong-service':
      return `Credential should be scoped to correct service: '${distrust.service}'. `;
    case 'wrong-region':
      return `Credential should be scoped to a valid region, not '${distrust.given}'. `;
    case 'wrong-date':
      return `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${distrust.given}' != '${distrust.time.slice(0, 8)}', from '${distrust.time}'.`;
    case 'skewed':
      return skewText(distrust);
    case 'link-ended':
    case 'no-hash':
    case 'wrong-hash':
    case 'wrong-signature':
      return mismatchText(distrust);
  }
}

/** AWS does not repeat what may be a secret. */
function shownHash(authorization: string): readonly string[] {
  if (authorization === '') return [];
  const bytes = hashOf(authorization)
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
  return [`(Hashed with SHA-256 and encoded with Base64) Authorization=${toBase64(Uint8Array.from(bytes))}`];
}

function skewText({ time, at, now }: Extract<Distrust, { kind: 'skewed' }>): string {
  const max = skewMax('');
  return at < now
    ? `Signature expired: ${time} is now earlier than ${stamp(now - max)} (${stamp(now)} - 5 min.)`
    : `Signature not yet current: ${time} is still later than ${stamp(now + max)} (${stamp(now)} + 5 min.)`;
}

/** `20261126T102030Z`. */
function stamp(time: Millis): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

/** NOTE: AWS shows what was to be signed, and with it the session token when that is a signed header. */
function mismatchText(distrust: Distrust): string {
  if (distrust.kind !== 'wrong-signature') return MISMATCH;
  const { canonical, text } = distrust;
  return `${MISMATCH}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${text}'\n`;
}
