import type { CheckContext } from '../check';
import { json, say } from '../localized';
import type { RunMatch } from '../schema/match.schema';
import type { RunFacts } from './facts';
import type { Mismatch } from './mismatch/words';
import { callUntil } from './service-calls';

export interface ResourceMismatch extends Mismatch {
  /** The id of what is not as it should be. */
  readonly resource?: string;
}

/** The first thing in the account that is not as demanded after a run. */
export async function resourceMismatch(
  { resources = [] }: RunMatch,
  run: RunFacts,
  context: Pick<CheckContext, 'service' | 'pause'>,
): Promise<ResourceMismatch | undefined> {
  let kept: Readonly<Record<string, unknown>> = {};
  for (const resource of resources) {
    const outcome = await callUntil(resource, { ...run, kept }, context);
    ({ kept } = outcome);
    if (outcome.isAsWanted) continue;
    const { service, operation, expected, id } = resource;
    const answer = json(outcome.answer);
    const seen = say(
      `${service} respondió a ${operation}: ${answer}`,
      `${service} answered ${operation}: ${answer}`,
    );
    return { expected, seen, ...(id !== undefined && { resource: id }) };
  }
  return undefined;
}
