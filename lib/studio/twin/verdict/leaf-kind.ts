import type { TwinKind } from './kinds';

/** Two values at the same place of two texts that should be alike. */
export interface Leaf {
  /** `$.SdkHttpMetadata.RequestId` */
  readonly path: string;
  readonly a: unknown;
  readonly b: unknown;
  readonly isOneMissing: boolean;
}

/** What the answer of a service says about the answer itself. */
const aboutTheAnswer = /(^|[.[])(SdkHttpMetadata|SdkResponseMetadata|ResponseMetadata|\$metadata)\b/;

const moment =
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$|^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} /;
const timeName = /(Date|Time|Timestamp|At|Duration(InMillis)?|Millis|Fecha|Hora)$/i;
const uuid = /^(.*[^0-9a-f])?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const idName =
  /(RequestId|MessageId|EventId|SequenceNumber|ETag|VersionId|ReceiptHandle|TaskToken|Token|JobId|TraceId|X-Amzn-Trace-Id)$/i;
/** Long, and of one piece: nobody wrote it. */
const opaque = /^[A-Za-z0-9+/=_-]{40,}$/;

/** Why two values differ, as far as they themselves tell. */
export function leafKind({ path, a, b, isOneMissing }: Leaf): TwinKind {
  if (aboutTheAnswer.test(path)) return 'metadata';
  if (isOneMissing) return 'payload';
  const name = lastName(path);
  const are = (form: RegExp) => [a, b].every((value) => typeof value === 'string' && form.test(value));
  if (are(moment) || (isNumber(a) && isNumber(b) && (timeName.test(name) || areMoments(a, b)))) return 'time';
  if (are(uuid) || are(opaque)) return 'ids';
  if (idName.test(name) && typeof a === typeof b) return 'ids';
  return 'payload';
}

function lastName(path: string): string {
  return /([^.[\]']+)'?\]?$/.exec(path)?.[1] ?? '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

const from = Date.UTC(2015, 0);
const until = Date.UTC(2100, 0);

/** Both lie in our time, as milliseconds or as seconds since 1970. */
function areMoments(a: number, b: number): boolean {
  const isOne = (value: number) => value > from && value < until;
  return (isOne(a) && isOne(b)) || (isOne(a * 1000) && isOne(b * 1000));
}
