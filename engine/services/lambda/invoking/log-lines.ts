import type { FunctionLogLine, FunctionResult } from '../../../host/functions';
import type { Json } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { FunctionVersion } from '../records/functions';

const TAIL_BYTES_MAX = 4_096;

/** All that stands in the log stream of one invocation. */
export function logLines(
  { version, runtime, memoryMb, logFormat }: FunctionVersion,
  id: string,
  result: FunctionResult,
): FunctionLogLine[] {
  const { startedAt, durationMs, initMs, memoryUsedMb, logs, status, outcome } = result;
  const endedAt = startedAt + durationMs;
  const beganAt = startedAt - (initMs ?? 0);
  const timedOut =
    status === 'timeout'
      ? [{ at: endedAt, text: `${new Date(endedAt).toISOString()} ${id} ${timeoutWords(outcome.payload)}` }]
      : [];
  const errorType = status === 'error' ? `\tError Type: ${member(outcome.payload, 'errorType')}` : '';
  const billed = Math.ceil(durationMs + (initMs ?? 0));
  const report = [
    `REPORT RequestId: ${id}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${billed} ms`,
    `Memory Size: ${memoryMb} MB`,
    `Max Memory Used: ${memoryUsedMb} MB`,
    ...(initMs === undefined ? [] : [`Init Duration: ${initMs.toFixed(2)} ms`]),
    ...(status ? [`Status: ${status}${errorType}`] : []),
  ].join('\t');
  const init =
    initMs === undefined
      ? []
      : [
          {
            at: beganAt,
            text: `INIT_START Runtime Version: ${(runtime ?? '').replace('.x', '').replace(/^(nodejs|python)/, '$1:')}.local`,
          },
        ];
  const lines = [
    ...init,
    ...logs.filter(({ at }) => at < startedAt),
    { at: startedAt, text: `START RequestId: ${id} Version: ${version}` },
    ...logs.filter(({ at }) => at >= startedAt),
    ...timedOut,
    { at: endedAt, text: `END RequestId: ${id}` },
    { at: endedAt, text: report },
  ];
  return logFormat === 'JSON' ? lines.map((line) => asJson(line, id)) : lines;
}

/** The end of it, as `LogResult`. */
export function tailOf(lines: readonly FunctionLogLine[]): string {
  const bytes = toUtf8(lines.map(({ text }) => `${text}\n`).join(''));
  return toBase64(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES_MAX)));
}

function timeoutWords(payload: string): string {
  return member(payload, 'errorMessage').replace(/^.*Error: /, '');
}

function member(payload: string, name: string): string {
  return String((JSON.parse(payload) as Record<string, Json>)[name] ?? '');
}

/** With `LogFormat: JSON`, what the console says is an object, and so is what Lambda itself says. */
function asJson({ at, text }: FunctionLogLine, requestId: string): FunctionLogLine {
  const [time, id, level, ...message] = text.split('\t');
  if (/^\d{4}-\d\d-\d\dT/.test(time ?? '') && level !== undefined) {
    return {
      at,
      text: JSON.stringify({ timestamp: time, level, requestId: id, message: message.join('\t') }),
    };
  }
  const kinds = {
    INIT_START: 'platform.initStart',
    START: 'platform.start',
    END: 'platform.runtimeDone',
    REPORT: 'platform.report',
  };
  const type = kinds[(text.split(' ', 1)[0] ?? '') as keyof typeof kinds];
  if (!type) return { at, text };
  return {
    at,
    text: JSON.stringify({ time: new Date(at).toISOString(), type, record: { requestId, message: text } }),
  };
}
