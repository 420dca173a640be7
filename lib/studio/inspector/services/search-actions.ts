import type { ServiceAction } from '@pasos/engine/browser';

/** Offered before anything is looked for: what most machines call. */
const POPULAR = [
  'lambda:invoke',
  'states:startExecution',
  'http:invoke',
  'sns:publish',
  'sqs:sendMessage',
  'dynamodb:putItem',
  'dynamodb:getItem',
  'dynamodb:updateItem',
  'events:putEvents',
  'ecs:runTask',
  'glue:startJobRun',
  'batch:submitJob',
  'bedrock:invokeModel',
];

/** Names people know a service by, beside the one in its ARN. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  states: 'step functions stepfunctions sfn',
  http: 'https api endpoint',
  events: 'eventbridge',
  elasticmapreduce: 'emr',
  sfn: 'step functions',
  cloudwatchlogs: 'logs',
};

export function actionName({ service, action }: ServiceAction): string {
  return `${service}:${action}`;
}

/** Actions with every word that was typed: optimized ones first, then those whose name begins so. */
export function searchActions(
  actions: readonly ServiceAction[],
  typed: string,
  most = 60,
): readonly ServiceAction[] {
  const words = typed
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean);
  if (words.length === 0) {
    return POPULAR.flatMap((name) => actions.filter((one) => !one.isSdk && actionName(one) === name));
  }
  const ranked = actions.flatMap((action) => {
    const rank = rankOf(action, words);
    return rank === undefined ? [] : [{ action, rank }];
  });
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.slice(0, most).map(({ action }) => action);
}

function rankOf({ service, action, isSdk }: ServiceAction, words: readonly string[]): number | undefined {
  const name = `${service} ${action}`.toLowerCase();
  const text = `${name} ${KNOWN_AS[service] ?? ''}`;
  if (!words.every((word) => text.includes(word))) return undefined;
  const first = words[0] ?? '';
  const begins = service.startsWith(first) || action.toLowerCase().startsWith(first);
  const isWhole = words.some((word) => word === service || word === action.toLowerCase());
  return (isSdk ? 4 : 0) + (begins ? 0 : 2) + (isWhole ? 0 : 1);
}
