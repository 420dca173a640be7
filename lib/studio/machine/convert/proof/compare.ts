import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Json } from '@pasos/engine';

/** What the comparison looks at of a run. */
export interface Ran {
  readonly status: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly events: readonly HistoryEvent[];
}

export type Agreement =
  | { readonly kind: 'same' }
  /** A place is not there, or not what is wanted, and both stop at that state. JSONata's error has another name. */
  | { readonly kind: 'both-break'; readonly state: string; readonly isCaught: boolean }
  | { readonly kind: 'differ'; readonly in: 'status' | 'error' | 'output' | 'path' | 'sent' };

/** Errors of the query language itself; the two have other names for them. */
const QUERY_ERRORS = new Set([
  'States.Runtime',
  'States.QueryEvaluationError',
  'States.IntrinsicFailure',
  'States.ParameterPathFailure',
  'States.ResultPathMatchFailure',
]);

export function compare(before: Ran, after: Ran): Agreement {
  const difference = firstDifference(before, after);
  if (!difference) return { kind: 'same' };
  const broken = brokenAt(before);
  if (broken !== undefined && evaluationsFailed(after).includes(broken)) {
    return { kind: 'both-break', state: broken, isCaught: after.error !== 'States.QueryEvaluationError' };
  }
  return { kind: 'differ', in: difference };
}

function firstDifference(before: Ran, after: Ran): Extract<Agreement, { kind: 'differ' }>['in'] | undefined {
  if (before.status !== after.status) return 'status';
  if (!sameError(before, after)) return 'error';
  if (textOf(before.output) !== textOf(after.output)) return 'output';
  if (pathOf(before) !== pathOf(after)) return 'path';
  return sentOf(before) === sentOf(after) ? undefined : 'sent';
}

function sameError(before: Ran, after: Ran): boolean {
  return before.error === after.error && before.cause === after.cause;
}

/** The states entered and left, whatever the order of branches and iterations. */
function pathOf({ events }: Ran): string {
  return events
    .map((event) => event.stateEnteredEventDetails ?? event.stateExitedEventDetails)
    .flatMap((details) => (details?.name === undefined ? [] : [details.name]))
    .sort()
    .join('\n');
}

function sentOf({ events }: Ran): string {
  return events
    .map(
      (event) =>
        event.taskScheduledEventDetails?.parameters ??
        event.lambdaFunctionScheduledEventDetails?.input ??
        event.activityScheduledEventDetails?.input,
    )
    .flatMap((text) => (text === undefined ? [] : [textOf(text)]))
    .sort()
    .join('\n');
}

/** The state whose paths or functions ended the run. */
export function brokenAt({ status, error, cause }: Ran): string | undefined {
  if (status !== 'FAILED' || !QUERY_ERRORS.has(error ?? '')) return undefined;
  return /executing the state '(.*?)' \(entered at/.exec(cause ?? '')?.[1] ?? '';
}

function evaluationsFailed({ events }: Ran): readonly string[] {
  const states = events.flatMap(({ evaluationFailedEventDetails: details }) =>
    details?.state === undefined ? [] : [details.state],
  );
  // Of a Map whose items are none, the service does not say in which state it was.
  return states.length > 0 ? [...states, ''] : states;
}

/** A JSON text with everything left out that chance makes, and the names the languages give to their own errors. */
function textOf(text: string | undefined): string {
  if (text === undefined) return '';
  try {
    return JSON.stringify(withoutChance(JSON.parse(text) as Json));
  } catch {
    return text;
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Task tokens of the engine: Base64 of a list that begins with an ARN. */
const TOKEN = /WyJhcm46[\w+/]+={0,2}/g;

function withoutChance(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll(UUID, 'uuid').replaceAll(TOKEN, 'token');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutChance);
  if (QUERY_ERRORS.has(String(value.Error)) && 'Cause' in value) return { Error: 'query' };
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, withoutChance(member)]),
  );
}
