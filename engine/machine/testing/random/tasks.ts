import type { JsonObject } from '../../../base/json';
import { referencePath } from './expressions';
import { payload } from './fields';
import type { Place } from './scope';

const HERE = 'us-east-1:123456789012';
export const RESOURCES = {
  lambda: `arn:aws:lambda:${HERE}:function:f`,
  invoke: 'arn:aws:states:::lambda:invoke',
  callback: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  activity: `arn:aws:states:${HERE}:activity:work`,
  child: 'arn:aws:states:::states:startExecution',
  childSync: 'arn:aws:states:::states:startExecution.sync:2',
  sdk: 'arn:aws:states:::aws-sdk:sfn:listStateMachines',
} as const;
/** The machine that tasks start. */
export const CHILD = `arn:aws:states:${HERE}:stateMachine:child`;

/** A Task's Resource, with what it is given and how long it may take. */
export function work(place: Place): JsonObject {
  return { ...resource(place), ...limits(place) };
}

function resource(place: Place): JsonObject {
  const { choices, isExpress } = place;
  const kind = choices.of<keyof typeof RESOURCES>(
    'lambda',
    'invoke',
    ...(isExpress ? [] : (['callback', 'callback', 'activity', 'child', 'childSync', 'sdk'] as const)),
  );
  const Resource = RESOURCES[kind];
  switch (kind) {
    case 'lambda':
    case 'activity':
      return { Resource, ...payload(place) };
    case 'sdk':
      return { Resource, ...given(place, {}) };
    case 'invoke':
      return { Resource, ...given(place, { FunctionName: 'f' }) };
    case 'callback': {
      const token = dynamic(place, 'Token', '$$.Task.Token', '{% $states.context.Task.Token %}');
      return { Resource, ...given(place, { QueueUrl: 'q', MessageBody: token }) };
    }
    case 'child':
    case 'childSync':
      return {
        Resource,
        ...given(place, { StateMachineArn: CHILD, ...dynamic(place, 'Input', '$', '{% $states.input %}') }),
      };
  }
}

function given({ language }: Place, values: JsonObject): JsonObject {
  return { [language === 'JSONata' ? 'Arguments' : 'Parameters']: values };
}

function dynamic({ language }: Place, name: string, path: string, expression: string): JsonObject {
  return language === 'JSONata' ? { [name]: expression } : { [`${name}.$`]: path };
}

function limits(place: Place): JsonObject {
  const { choices, language } = place;
  const seconds = 20 + choices.below(100);
  const timeout = (): JsonObject =>
    choices.chance(20)
      ? language === 'JSONata'
        ? { TimeoutSeconds: '{% 20 + $count($states.input.b) %}' }
        : { TimeoutSecondsPath: referencePath(place) }
      : { TimeoutSeconds: seconds };
  const heartbeat = { HeartbeatSeconds: 1 + choices.below(19) };
  return { ...(choices.chance(40) && timeout()), ...(choices.chance(30) && heartbeat) };
}
