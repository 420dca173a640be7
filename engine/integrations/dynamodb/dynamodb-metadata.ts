import { utf8Length, type JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import { crc32 } from './crc32';

/** Recorded on AWS: what the integration adds to an answer of DynamoDB, whose headers are not those of other services. */
export function dynamoDbMetadata(
  body: JsonObject,
  { requestId, at }: { readonly requestId: string; readonly at: Millis },
): JsonObject {
  const text = JSON.stringify(body);
  const headers: JsonObject = {
    Server: 'Server',
    Connection: 'keep-alive',
    'x-amzn-RequestId': requestId,
    'x-amz-crc32': String(crc32(text)),
    'Content-Length': String(utf8Length(text)),
    Date: new Date(at).toUTCString(),
    'Content-Type': 'application/x-amz-json-1.0',
  };
  const all = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return {
    SdkHttpMetadata: { AllHttpHeaders: all, HttpHeaders: headers, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
  };
}
