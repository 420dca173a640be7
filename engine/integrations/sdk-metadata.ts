import type { Json, JsonObject } from '../base/json';
import type { Millis } from '../base/time';

export interface AnsweredCall {
  readonly requestId: string;
  readonly at: Millis;
  readonly contentType: string;
  /** How long the answer was, where it was no JSON. */
  readonly contentLength?: number;
}

/** Recorded on AWS: what optimized integrations of AWS services add to the answer of the call. */
export function sdkMetadata(body: Json, call: AnsweredCall): JsonObject {
  const { requestId, at, contentType, contentLength = JSON.stringify(body).length } = call;
  const headers = {
    'x-amzn-RequestId': requestId,
    connection: 'keep-alive',
    'Content-Length': String(contentLength),
    Date: httpDate(at),
    'Content-Type': contentType,
  };
  const all = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return {
    SdkHttpMetadata: { AllHttpHeaders: all, HttpHeaders: headers, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
  };
}

/** `Wed, 25 Nov 2026 10:00:00 GMT`. */
function httpDate(at: Millis): string {
  return new Date(at).toUTCString();
}
