import type { Trouble, TroubleKind } from '@/lib/account/contract';
import { scrub, withoutRequest } from './scrub';

/** What an error has that tells what went wrong, whoever threw it: a client of the SDK, `fetch`, the site itself. */
interface Told {
  readonly code: string;
  readonly message: string;
  /** Said by the error itself. */
  readonly detail?: string;
  readonly retryAfterSeconds?: string;
  /** What the other side's clock said, and ours when it was heard. */
  readonly clocks?: { readonly theirs: number; readonly ours: number };
}

/** Puts an error of AWS, of its SDK or of the site into the kind the screens have words for. Runs in the browser too. */
export function troubleOf(error: unknown, now: number = Date.now()): Trouble {
  const told = toldBy(error, now);
  const kind = kindOf(told);
  const detail = detailOf(kind, told) ?? told.detail;
  const message = scrub(withoutRequest(told.message));
  return {
    kind,
    ...(message && { message }),
    ...(told.code && { code: told.code }),
    ...(detail && { detail }),
  };
}

/** The site's own refusals; a caller sees them as the code of an AWS error. */
export const ownErrors = {
  NotConnected: 'not-connected',
  OperationNotOffered: 'not-offered',
  NotMadeByPasos: 'not-offered',
  UnreadableKeys: 'unreadable-keys',
  SerializationException: 'other',
  UnknownRegion: 'wrong-region',
  RegionDisabledException: 'wrong-region',
  ExpiredTokenException: 'expired',
} as const satisfies Record<string, TroubleKind>;

/** AWS's codes that say it all. Those that may mean several things are told apart by their words, below. */
const kindsByCode: Readonly<Record<string, TroubleKind>> = {
  ...ownErrors,
  ExpiredToken: 'expired',
  TokenRefreshRequired: 'expired',
  UnrecognizedClientException: 'wrong-keys',
  InvalidClientTokenId: 'wrong-keys',
  InvalidAccessKeyId: 'wrong-keys',
  InvalidToken: 'wrong-keys',
  SignatureDoesNotMatch: 'wrong-keys',
  InvalidSignatureException: 'wrong-keys',
  IncompleteSignature: 'wrong-keys',
  IncompleteSignatureException: 'wrong-keys',
  MissingAuthenticationToken: 'wrong-keys',
  MissingAuthenticationTokenException: 'wrong-keys',
  AuthFailure: 'wrong-keys',
  NotSignedUp: 'wrong-keys',
  RequestTimeTooSkewed: 'skew',
  RequestInTheFuture: 'skew',
  RequestExpired: 'skew',
  AuthorizationHeaderMalformed: 'wrong-region',
  PermanentRedirect: 'wrong-region',
  IllegalLocationConstraintException: 'wrong-region',
  OptInRequired: 'wrong-region',
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  AuthorizationError: 'denied',
  AuthorizationErrorException: 'denied',
  NotAuthorized: 'denied',
  UnauthorizedOperation: 'denied',
  UnauthorizedException: 'denied',
  KMSAccessDeniedException: 'denied',
  KmsAccessDeniedException: 'denied',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  ThrottledException: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  RequestThrottled: 'throttled',
  RequestThrottledException: 'throttled',
  BandwidthLimitExceeded: 'throttled',
  ProvisionedThroughputExceededException: 'throttled',
  PriorRequestNotComplete: 'throttled',
  SlowDown: 'throttled',
  EC2ThrottledException: 'throttled',
  LimitExceeded: 'limit',
  LimitExceededException: 'limit',
  StateMachineLimitExceeded: 'limit',
  ActivityLimitExceeded: 'limit',
  ExecutionLimitExceeded: 'limit',
  ServiceQuotaExceededException: 'limit',
  ResourceLimitExceeded: 'limit',
  TooManyBuckets: 'limit',
  TooManyTags: 'limit',
  CodeStorageExceededException: 'limit',
  QueueDeletedRecently: 'limit',
  CredentialsProviderError: 'unreadable-keys',
  NetworkingError: 'unreachable',
  TimeoutError: 'unreachable',
  AbortError: 'unreachable',
};

/** Words that decide before the code does: the first that fits, among codes of that look where one is said. */
const kindsByWords: readonly (readonly [words: RegExp, kind: TroubleKind, codes?: RegExp])[] = [
  [/signature expired|signature not yet current|request timestamp.*(?:skewed|too)/i, 'skew'],
  [
    /credential should be scoped to a valid region|not activated in (?:this|the requested) region/i,
    'wrong-region',
  ],
  [/the region '[\w-]+' is wrong|must be addressed using the specified endpoint/i, 'wrong-region'],
  [
    /(?:token|session|credentials)\b.*\bexpired/i,
    'expired',
    /Credential|Token|Client|Grant|Denied|Unauthorized/,
  ],
  [/authorized to assume the provided role|cannot be assumed by|could not be assumed/i, 'missing-role'],
  [/rate exceeded|request rate/i, 'throttled'],
  [/role\/\S+ (?:does not exist|cannot be found)|role with name \S+ cannot be found/i, 'missing-role'],
  [/is not authorized to perform/i, 'denied'],
];

const noWay =
  /^(?:E(?:CONN\w+|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE|PROTO)|UND_ERR_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_(?:TLS|SSL)_\w+)$/;

function kindOf({ code, message }: Told): TroubleKind {
  if (Object.hasOwn(ownErrors, code)) return ownErrors[code as keyof typeof ownErrors];
  if (noWay.test(code)) return 'unreachable';
  const byWords = kindsByWords.find(
    ([words, , codes]) => words.test(message) && (codes?.test(code) ?? true),
  )?.[1];
  return byWords ?? (Object.hasOwn(kindsByCode, code) ? kindsByCode[code] : undefined) ?? 'other';
}

function detailOf(kind: TroubleKind, told: Told): string | undefined {
  switch (kind) {
    case 'denied':
      return /not authorized to perform:?\s+([\w-]+:[\w*]+)/i.exec(told.message)?.[1];
    case 'missing-role':
      return (
        /arn:[\w-]+:iam::\d*:role\/[\w+=,.@/-]+[\w+=@/-]/.exec(told.message)?.[0] ?? namedRole(told.message)
      );
    case 'skew':
      return skewMinutes(told);
    case 'throttled':
      return told.retryAfterSeconds;
    case 'wrong-region':
      return /expecting '([\w-]+)'/.exec(told.message)?.[1];
    case 'unreachable':
      return told.code;
    case 'unreadable-keys':
      return told.code === 'CredentialsProviderError' ? 'profile' : undefined;
    case 'not-offered':
      return /^(\S+) (?:was not made|exists already)/.exec(told.message)?.[1];
    default:
      return undefined;
  }
}

function namedRole(message: string): string | undefined {
  return /role with name (\S+) cannot be found/i.exec(message)?.[1];
}

/** How far apart the clocks are: AWS says both times, or its answer has one. Positive when ours is ahead. */
function skewMinutes({ message, clocks }: Told): string | undefined {
  const [signed, theirs] = [...message.matchAll(/\b(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/g)].map(
    timeOf,
  );
  const inParentheses = /\((\d{8}T\d{6}Z)/.exec(message)?.[1];
  const server = inParentheses ? basicTime(inParentheses) : theirs;
  if (signed !== undefined && server !== undefined) return inMinutes(signed - server);
  return clocks && inMinutes(clocks.ours - clocks.theirs);
}

function inMinutes(ms: number): string {
  return String(Math.round(ms / 60_000));
}

function basicTime(text: string): number | undefined {
  const match = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(text);
  return match ? timeOf(match) : undefined;
}

function timeOf([, year, month, day, hour, minute, second]: readonly string[]): number {
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function toldBy(error: unknown, now: number): Told {
  if (typeof error !== 'object' || error === null)
    return { code: '', message: typeof error === 'string' ? error : '' };
  const { name = '', code, message = '', cause, detail, $response } = error as Thrown;
  const inner = isNoWay(code) ? code : causeCode(cause);
  const headers = $response?.headers ?? {};
  const date = Date.parse(headers['date'] ?? '');
  return {
    code: inner ?? withoutNamespace(name === 'Error' ? (code ?? '') : name),
    message,
    detail: typeof detail === 'string' ? detail : undefined,
    retryAfterSeconds: headers['retry-after'],
    ...(Number.isNaN(date) ? {} : { clocks: { theirs: date, ours: now } }),
  };
}

interface Thrown {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly detail?: unknown;
  readonly cause?: unknown;
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

/** `fetch` hides what happened on the network behind `TypeError: fetch failed`. */
function causeCode(cause: unknown): string | undefined {
  const { code, errors } = (cause ?? {}) as { code?: string; errors?: readonly { code?: string }[] };
  return [code, errors?.[0]?.code].find(isNoWay);
}

function isNoWay(code: string | undefined): code is string {
  return code !== undefined && noWay.test(code);
}

function withoutNamespace(code: string): string {
  return code.split('#').pop() ?? code;
}
