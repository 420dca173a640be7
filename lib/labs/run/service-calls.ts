import type { CallService } from '@/lib/targets/service-caller';
import type { ServiceCall } from '../schema/match.schema';
import { containsJson, expand, found, valueAt, type Scope } from './template';

/** So long a service may take to have what was sent to it: queues and events arrive a moment later. */
const PATIENCE_MS = 6000;
const LOOK_MS = 150;

interface Caller {
  readonly service: CallService;
  readonly pause: (ms: number) => Promise<unknown>;
}

export interface CallOutcome {
  readonly isAsWanted: boolean;
  /** What came last: the answer, or `{ error }` with AWS's code. */
  readonly answer: unknown;
  /** All that was kept before, and what this call keeps. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Calls until the answer has what is wanted, or for as long as there is patience. */
export async function callUntil(
  call: ServiceCall,
  scope: Scope,
  { service, pause }: Caller,
): Promise<CallOutcome> {
  const input = expand(call.input ?? {}, scope) as object;
  const wanted = expand(call.answer ?? {}, scope);
  for (let waited = 0; ; waited += LOOK_MS) {
    const answer = await service(call.service, call.operation, input).catch(asAnswer);
    const isAsWanted = containsJson(answer, wanted) && (call.answer !== undefined || !isRefusal(answer));
    if (isAsWanted || waited >= PATIENCE_MS)
      return { isAsWanted, answer, kept: keep(call, found(answer, wanted), scope) };
    await pause(LOOK_MS);
  }
}

function keep({ keep = {} }: ServiceCall, answer: unknown, { kept }: Scope) {
  const more = Object.entries(keep).map(([name, path]) => [name, valueAt(answer, path)]);
  return { ...kept, ...(Object.fromEntries(more) as Record<string, unknown>) };
}

/** A refusal is an answer too: that something is not there may be what is wanted. */
function asAnswer(problem: unknown): { readonly error: string } {
  if (problem instanceof Error && problem.name !== 'TypeError') return { error: problem.name };
  throw problem;
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && Object.keys(answer).join() === 'error';
}
