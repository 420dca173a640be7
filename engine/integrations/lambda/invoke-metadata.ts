import type { JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';

export interface AnsweredInvoke {
  readonly requestId: string;
  readonly traceId: string;
  readonly at: Millis;
  readonly length: number;
  readonly status: number;
  readonly version: string | undefined;
  readonly log: string | undefined;
}

/** Recorded 2025-11: the headers of Lambda's answer, as `lambda:invoke` adds them to what the function said. */
export function invokeMetadata({
  requestId,
  traceId,
  at,
  length,
  status,
  version,
  log,
}: AnsweredInvoke): JsonObject {
  const date = new Date(at).toUTCString();
  const trace = `Root=1-${Math.trunc(at / 1000).toString(16)}-${traceId.replaceAll('-', '').slice(0, 24)};Sampled=0`;
  const own = {
    ...(log !== undefined && { 'X-Amz-Log-Result': log }),
    ...(version !== undefined && { 'X-Amz-Executed-Version': version }),
    'x-amzn-Remapped-Content-Length': '0',
    Connection: 'keep-alive',
    'x-amzn-RequestId': requestId,
    'Content-Length': String(length),
    Date: date,
    'X-Amzn-Trace-Id': trace,
    'Content-Type': 'application/json',
  };
  const all = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, [value]]));
  return {
    SdkHttpMetadata: { AllHttpHeaders: all, HttpHeaders: own, HttpStatusCode: status },
    SdkResponseMetadata: { RequestId: requestId },
  };
}
