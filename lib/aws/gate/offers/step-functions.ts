import { change, read, textIn, type Input, type Offer, type Offers } from './offer';

/** The machine that an ARN belongs to: of an execution, a version, an alias, a Map Run, or itself. */
export function machineOf(arn: string | undefined): string | undefined {
  const parts = arn?.split(':') ?? [];
  const [, partition, service, region, account, kind, path = ''] = parts;
  if (service !== 'states' || kind === undefined) return arn;
  if (kind === 'activity') return arn;
  const name = path.split('/')[0];
  return ['arn', partition, service, region, account, 'stateMachine', name].join(':');
}

const changesMachine = (member: string, rest: { isSync?: true } = {}): Offer =>
  change((input) => machineOf(textIn(input, member)), rest);

interface Tag {
  readonly key: string;
  readonly value: string;
}

function tagged(input: Input, tags: Readonly<Record<string, string>>): Input {
  const given = (Array.isArray(input.tags) ? input.tags : []) as readonly Tag[];
  const ours = Object.entries(tags).map(([key, value]) => ({ key, value }));
  return { ...input, tags: [...given.filter(({ key }) => !(key in tags)), ...ours] };
}

const creates = (type: string): Offer => ({
  kind: 'create',
  type,
  name: (input) => textIn(input, 'name') ?? '',
  tagged,
});

function aliasedMachine({ routingConfiguration }: Input): string | undefined {
  const [first] = (Array.isArray(routingConfiguration) ? routingConfiguration : []) as readonly Input[];
  return first && machineOf(textIn(first, 'stateMachineVersionArn'));
}

export const stepFunctions: Offers = {
  DescribeActivity: read,
  DescribeExecution: read,
  DescribeMapRun: read,
  DescribeStateMachine: read,
  DescribeStateMachineAlias: read,
  DescribeStateMachineForExecution: read,
  GetExecutionHistory: read,
  ListActivities: read,
  ListExecutions: read,
  ListMapRuns: read,
  ListStateMachineAliases: read,
  ListStateMachineVersions: read,
  ListStateMachines: read,
  ListTagsForResource: read,
  ValidateStateMachineDefinition: read,

  CreateStateMachine: creates('AWS::StepFunctions::StateMachine'),
  CreateActivity: creates('AWS::StepFunctions::Activity'),

  CreateStateMachineAlias: change(aliasedMachine),
  DeleteActivity: change('activityArn'),
  DeleteStateMachine: changesMachine('stateMachineArn'),
  DeleteStateMachineAlias: changesMachine('stateMachineAliasArn'),
  DeleteStateMachineVersion: changesMachine('stateMachineVersionArn'),
  GetActivityTask: change('activityArn'),
  PublishStateMachineVersion: changesMachine('stateMachineArn'),
  RedriveExecution: changesMachine('executionArn'),
  StartExecution: changesMachine('stateMachineArn'),
  StartSyncExecution: changesMachine('stateMachineArn', { isSync: true }),
  StopExecution: changesMachine('executionArn'),
  TagResource: changesMachine('resourceArn'),
  UntagResource: changesMachine('resourceArn'),
  UpdateMapRun: changesMachine('mapRunArn'),
  UpdateStateMachine: changesMachine('stateMachineArn'),
  UpdateStateMachineAlias: changesMachine('stateMachineAliasArn'),

  SendTaskFailure: { kind: 'free' },
  SendTaskHeartbeat: { kind: 'free' },
  SendTaskSuccess: { kind: 'free' },
  TestState: { kind: 'free', isSync: true },
};
