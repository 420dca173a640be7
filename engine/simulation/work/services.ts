import type { Json } from '../../base/json';
import { isObject, own } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import type { Integration } from '../../index';
import type { CallReply } from '../../integrations/integration';
import type { EngineProcess } from '../processes/engine-process';
import type { World } from '../world/world';
import type { TokenHolders } from './token-holders';
import { plannedOutcome, type Outcome } from './outcome';

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:f';
export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const CALLBACK = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';

/** How long an answer takes, if it takes long. */
const DELAY_MS_MAX = 20_000;

/** The services of the world: they do what is planned, at once or late, and never answer who has died. */
export function services(
  world: World,
  holders: TokenHolders,
): (process: EngineProcess) => readonly Integration[] {
  const served: readonly string[] = [LAMBDA, INVOKE, CALLBACK];
  return (process) => [
    {
      serves: (resource) => served.includes(resource),
      perform: (request) => {
        const outcome = outcomeOf(world, request, holders);
        world.trace.note(process.name, `works for ${request.task}: ${outcome.kind}`);
        return answerLater(world, process, outcome);
      },
    },
  ];
}

function answerLater(world: World, process: EngineProcess, outcome: Outcome): Promise<CallReply> {
  return new Promise((resolve) => {
    if (outcome.kind === 'stay-silent') return;
    const reply: CallReply =
      outcome.kind === 'succeed'
        ? { kind: 'TaskSucceeded', output: outcome.output }
        : { kind: 'TaskFailed', error: outcome.error };
    const arrive = () =>
      void world.agenda.add({
        label: `reply ${reply.kind}`,
        process: process.name,
        happen: () => resolve(reply),
      });
    const isLate = world.profile.weights.time > 0 && world.chance.percent(30);
    if (isLate) world.clock.after(world.chance.below(DELAY_MS_MAX), () => process.isAlive && arrive());
    else arrive();
  });
}

function outcomeOf(world: World, { resource, input, token }: TaskRequest, holders: TokenHolders): Outcome {
  if (resource === CALLBACK) {
    const body = isObject(input) ? own(input, 'MessageBody') : undefined;
    if (token !== undefined) holders.give(token, body ?? null);
    return { kind: 'succeed', output: { MessageId: 'm' } };
  }
  const payload = resource === INVOKE && isObject(input) ? (own(input, 'Payload') ?? null) : input;
  const outcome = plannedOutcome(payload) ?? unplannedOutcome(world);
  if (resource !== INVOKE || outcome.kind !== 'succeed') return outcome;
  return { kind: 'succeed', output: { Payload: outcome.output, StatusCode: 200 } };
}

/** What chance likes, where nothing is planned. */
export function unplannedOutcome({ chance }: World): Outcome {
  if (chance.percent(15)) return { kind: 'fail', error: 'Boom' };
  return { kind: 'succeed', output: chance.of<Json>({ a: 1 }, [1, 2], null) };
}
