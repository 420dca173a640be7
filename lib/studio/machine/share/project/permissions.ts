import { asArray, asRecord, own, ownText, type JsonRecord } from '@/lib/graph/json-value';

/** One statement of the role's policy. What it is for cannot be read from the definition where `isGuess`. */
export interface Statement {
  readonly actions: readonly string[];
  /** An ARN, or a text for `Fn::Sub`; `*` where the definition does not say which one. */
  readonly resource: string;
}

/** IAM calls some services by another name than Step Functions does. */
const IAM_NAMES: Readonly<Record<string, string>> = {
  sfn: 'states',
  cloudwatchlogs: 'logs',
  eventbridge: 'events',
  cognitoidentityprovider: 'cognito-idp',
  sesv2: 'ses',
  efs: 'elasticfilesystem',
  databasemigration: 'dms',
  costexplorer: 'ce',
  applicationautoscaling: 'application-autoscaling',
  bedrockruntime: 'bedrock',
};

const HERE = 'arn:${AWS::Partition}';
const ACCOUNT = '${AWS::Region}:${AWS::AccountId}';

/** What the machine's role must be allowed, as far as the definition says it. Each statement once. */
export function permissionsOf(definition: unknown): readonly Statement[] {
  const statements = tasksOf(definition).flatMap(statementsFor);
  const merged = new Map<string, Set<string>>();
  for (const { actions, resource } of statements) {
    const known = merged.get(resource) ?? new Set();
    actions.forEach((action) => known.add(action));
    merged.set(resource, known);
  }
  return [...merged].map(([resource, actions]) => ({ actions: [...actions].sort(), resource }));
}

interface Task {
  readonly resource: string;
  readonly given: JsonRecord;
}

function tasksOf(scope: unknown): readonly Task[] {
  return Object.values(asRecord(own(asRecord(scope), 'States'))).flatMap((value) => {
    const state = asRecord(value);
    const processor = asRecord(own(state, 'ItemProcessor') ?? own(state, 'Iterator'));
    const inner = [processor, ...asArray(own(state, 'Branches'))].flatMap(tasksOf);
    const parts = [state, asRecord(own(state, 'ItemReader')), asRecord(own(state, 'ResultWriter'))];
    const isDistributed = ownText(asRecord(own(processor, 'ProcessorConfig')), 'Mode') === 'DISTRIBUTED';
    return [
      ...parts.flatMap(taskOf),
      ...(isDistributed ? [{ resource: 'distributed-map', given: {} }] : []),
      ...inner,
    ];
  });
}

function taskOf(part: JsonRecord): readonly Task[] {
  const resource = ownText(part, 'Resource');
  return resource === undefined
    ? []
    : [{ resource, given: asRecord(own(part, 'Arguments') ?? own(part, 'Parameters')) }];
}

function statementsFor({ resource, given }: Task): readonly Statement[] {
  if (resource === 'distributed-map') return [distributedMap];
  if (/:lambda:[^:]*:[^:]*:function:/.test(resource)) return [invoke(resource)];
  const [, service = '', call = ''] = /:states:::(?:aws-sdk:)?([^:]+):(.+)$/.exec(resource) ?? [];
  const [action = '', pattern = ''] = call.split('.');
  if (service === '') return [];
  if (service === 'lambda' && action === 'invoke') return [invoke(fixedText(given, 'FunctionName'))];
  if (service === 'states' || service === 'sfn') return nested(given, pattern);
  if (service === 'http') return [http];
  const name = IAM_NAMES[service] ?? service;
  return [{ actions: [`${name}:${iamAction(service, action)}`], resource: resourceFor(service, given) }];
}

const distributedMap: Statement = {
  actions: ['states:StartExecution', 'states:DescribeExecution', 'states:StopExecution'],
  resource: '*',
};

const http: Statement = {
  actions: [
    'events:RetrieveConnectionCredentials',
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'states:InvokeHTTPEndpoint',
  ],
  resource: '*',
};

function invoke(name: string | undefined): Statement {
  const actions = ['lambda:InvokeFunction'];
  if (name === undefined) return { actions, resource: '*' };
  return { actions, resource: name.startsWith('arn:') ? name : `${HERE}:lambda:${ACCOUNT}:function:${name}` };
}

function nested(given: JsonRecord, pattern: string): readonly Statement[] {
  const started = {
    actions: ['states:StartExecution'],
    resource: fixedText(given, 'StateMachineArn') ?? '*',
  };
  if (!pattern.startsWith('sync')) return [started];
  const watched = { actions: ['states:DescribeExecution', 'states:StopExecution'], resource: '*' };
  const rule = `${HERE}:events:${ACCOUNT}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`;
  return [
    started,
    watched,
    { actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'], resource: rule },
  ];
}

/** A call of S3 that lists objects is allowed by another name. */
function iamAction(service: string, action: string): string {
  if (service === 's3' && /^listObjects/.test(action)) return 'ListBucket';
  if (service === 'bedrock' || service === 'bedrockruntime')
    return action === 'converse' ? 'InvokeModel' : pascal(action);
  return pascal(action);
}

function pascal(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function resourceFor(service: string, given: JsonRecord): string {
  const named = (field: string, prefix: string) => {
    const name = fixedText(given, field);
    return name === undefined ? '*' : name.startsWith('arn:') ? name : `${HERE}:${prefix}${name}`;
  };
  switch (service) {
    case 'dynamodb':
      return named('TableName', `dynamodb:${ACCOUNT}:table/`);
    case 'sns':
      return fixedText(given, 'TopicArn') ?? '*';
    case 'sqs':
      return queueArn(fixedText(given, 'QueueUrl'));
    case 's3':
      return '*';
    default:
      return '*';
  }
}

function queueArn(url: string | undefined): string {
  const name = /^https:\/\/sqs\.[^/]+\/\d+\/([\w.-]+)$/.exec(url ?? '')?.[1];
  return name === undefined ? '*' : `${HERE}:sqs:${ACCOUNT}:${name}`;
}

/** A value that stands in the definition as it is, and is no expression. */
function fixedText(given: JsonRecord, field: string): string | undefined {
  const text = ownText(given, field);
  return text === undefined || text.startsWith('{%') ? undefined : text;
}
