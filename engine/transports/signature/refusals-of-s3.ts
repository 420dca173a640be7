import { toUtf8 } from '../../query/encoding/utf8';
import { ServiceError } from '../../service/service-error';
import { skewMax, type Distrust } from './find-distrust';

type Told = readonly [
  code: string,
  message: string,
  status: number,
  further?: Readonly<Record<string, string>>,
];

/** S3 has its own words for all of it. */
export function refusalOfS3(distrust: Distrust): ServiceError {
  return new ServiceError(...told(distrust));
}

const MALFORMED = 'AuthorizationHeaderMalformed';

function told(distrust: Distrust): Told {
  switch (distrust.kind) {
    case 'unsigned':
      return ['AccessDenied', 'Access Denied', 403];
    case 'incomplete':
      return incomplete(distrust);
    case 'not-signed-header':
      return [
        'AccessDenied',
        'There were headers present in the request which were not signed',
        403,
        { HeadersNotSigned: distrust.header },
      ];
    case 'unknown-key':
      return [
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
        403,
        { AWSAccessKeyId: distrust.accessKeyId },
      ];
    case 'wrong-token':
      return [
        'InvalidToken',
        'The provided token is malformed or otherwise invalid.',
        400,
        { 'Token-0': distrust.token },
      ];
    case 'key-ended':
      return ['ExpiredToken', 'The provided token has expired.', 400, { 'Token-0': distrust.token }];
    case 'wrong-service':
      return [
        MALFORMED,
        `The authorization header is malformed; incorrect service "${distrust.given}". This endpoint belongs to "s3".`,
        400,
      ];
    case 'wrong-region':
      return [
        MALFORMED,
        `The authorization header is malformed; the region '${distrust.given}' is wrong; expecting '${distrust.region}'`,
        400,
        { Region: distrust.region },
      ];
    case 'wrong-date':
      return [
        MALFORMED,
        `The authorization header is malformed; Invalid credential date "${distrust.given}". This date is not the same as X-Amz-Date: "${distrust.time.slice(0, 8)}".`,
        400,
      ];
    case 'no-time':
      return ['AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header', 403];
    case 'skewed':
    case 'link-ended':
      return inTime(distrust);
    case 'no-hash':
      return ['InvalidRequest', 'Missing required header for this request: x-amz-content-sha256', 400];
    case 'wrong-hash':
      return wrongHash(distrust);
    case 'wrong-signature':
      return mismatch(distrust);
  }
}

function incomplete({ authorization, lacks }: Extract<Distrust, { kind: 'incomplete' }>): Told {
  if (authorization === '') {
    const text =
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.';
    return ['AuthorizationQueryParametersError', text, 400];
  }
  if (!authorization.startsWith('AWS4-HMAC-SHA256')) {
    const text =
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.';
    return ['InvalidRequest', text, 400];
  }
  return [MALFORMED, `The authorization header is malformed; ${lacks.join(' ')}`, 400];
}

function inTime(distrust: Extract<Distrust, { kind: 'skewed' | 'link-ended' }>): Told {
  const ServerTime = shown(distrust.now);
  if (distrust.kind === 'link-ended') {
    const { seconds, endedAt } = distrust;
    const further = { 'X-Amz-Expires': String(seconds), Expires: shown(endedAt), ServerTime };
    return ['AccessDenied', 'Request has expired', 403, further];
  }
  const text = 'The difference between the request time and the current time is too large.';
  const MaxAllowedSkewMilliseconds = String(skewMax('s3'));
  const further = { RequestTime: distrust.time, ServerTime, MaxAllowedSkewMilliseconds };
  return ['RequestTimeTooSkewed', text, 403, further];
}

function wrongHash({ given, computed }: Extract<Distrust, { kind: 'wrong-hash' }>): Told {
  const text = "The provided 'x-amz-content-sha256' header does not match what was computed.";
  const further = { ClientComputedContentSHA256: given, S3ComputedContentSHA256: computed };
  return ['XAmzContentSHA256Mismatch', text, 400, further];
}

function mismatch({
  accessKeyId,
  text,
  given,
  canonical,
}: Extract<Distrust, { kind: 'wrong-signature' }>): Told {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  const further = {
    AWSAccessKeyId: accessKeyId,
    StringToSign: text,
    SignatureProvided: given,
    StringToSignBytes: bytesOf(text),
    CanonicalRequest: canonical,
    CanonicalRequestBytes: bytesOf(canonical),
  };
  return ['SignatureDoesNotMatch', message, 403, further];
}

function bytesOf(text: string): string {
  return [...toUtf8(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function shown(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}/, '');
}
