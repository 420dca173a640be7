import { beforeEach, describe, expect, test } from 'vitest';
import type { Owner } from '../../base/arn';
import type { JsonObject } from '../../base/json';
import { createTestEngine, type TestEngine } from '../../testing';

const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const CAPABLE = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

let engine: TestEngine;
beforeEach(() => {
  engine = createTestEngine();
});

async function call(operation: string, input: JsonObject, service = 'cloudformation'): Promise<Answer> {
  const answer = await engine.localServices.call(service, operation, input, OWNER);
  return JSON.parse(JSON.stringify(answer));
}

function create(TemplateBody: string, more: JsonObject = {}): Promise<Answer> {
  return call('CreateStack', { StackName: 'tienda', TemplateBody, Capabilities: CAPABLE, ...more });
}

async function stack(StackName = 'tienda'): Promise<Answer> {
  return (await call('DescribeStacks', { StackName })).Stacks[0];
}

/** The events, oldest first, as `logical id STATUS`. */
async function events(StackName = 'tienda'): Promise<readonly string[]> {
  const { StackEvents } = await call('DescribeStackEvents', { StackName });
  return StackEvents.toReversed().map(
    ({ LogicalResourceId, ResourceStatus }: Answer) => `${LogicalResourceId} ${ResourceStatus}`,
  );
}

async function outputs(): Promise<Record<string, string>> {
  const { Outputs = [] } = await stack();
  return Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }: Answer) => [OutputKey, OutputValue]));
}

const STACK = `
AWSTemplateFormatVersion: '2010-09-09'
Description: Una tienda
Parameters:
  Nombre: { Type: String, Default: Pedidos }
  Con: { Type: String, AllowedValues: ['si', 'no'], Default: 'no' }
Mappings:
  Dias: { us-east-1: { cuantos: 7 } }
Conditions:
  EsGrande: !Equals [!Ref Con, si]
Resources:
  Maquina:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: !Ref Nombre
      RoleArn: !GetAtt Rol.Arn
      Definition:
        StartAt: A
        States:
          A: { Type: Pass, Result: { cola: '\${Cola}' }, End: true }
      DefinitionSubstitutions: { Cola: !Ref Cola }
      LoggingConfiguration:
        Level: ALL
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt Registro.Arn } }]
  Rol:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: 'sts:AssumeRole' }]
      Policies:
        - PolicyName: enviar
          PolicyDocument:
            Version: 2012-10-17
            Statement: [{ Effect: Allow, Action: 'sqs:SendMessage', Resource: !GetAtt Cola.Arn }]
  Cola:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 45, RedrivePolicy: { deadLetterTargetArn: !GetAtt Muertas.Arn, maxReceiveCount: 3 } }
  Muertas: { Type: AWS::SQS::Queue }
  Registro:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: !Sub '/tienda/\${AWS::StackName}', RetentionInDays: !FindInMap [Dias, !Ref 'AWS::Region', cuantos] }
  Grande: { Type: AWS::SQS::Queue, Condition: EsGrande }
Outputs:
  Maquina: { Value: !Ref Maquina, Export: { Name: !Sub '\${AWS::StackName}-maquina' } }
  Juntos: { Value: !Join ['|', [!Select [1, !Split [',', 'a,b']], !If [EsGrande, x, !Ref Nombre], !GetAtt Cola.QueueName]] }
`;

describe('a stack', () => {
  test('is made in the order of what depends on what', async () => {
    await create(STACK);
    expect(await events()).toEqual([
      'tienda CREATE_IN_PROGRESS',
      'Muertas CREATE_IN_PROGRESS',
      'Muertas CREATE_COMPLETE',
      'Cola CREATE_IN_PROGRESS',
      'Cola CREATE_COMPLETE',
      'Rol CREATE_IN_PROGRESS',
      'Rol CREATE_COMPLETE',
      'Registro CREATE_IN_PROGRESS',
      'Registro CREATE_COMPLETE',
      'Maquina CREATE_IN_PROGRESS',
      'Maquina CREATE_COMPLETE',
      'tienda CREATE_COMPLETE',
    ]);
    expect(await stack()).toMatchObject({
      StackName: 'tienda',
      Description: 'Una tienda',
      StackStatus: 'CREATE_COMPLETE',
      Parameters: [
        { ParameterKey: 'Nombre', ParameterValue: 'Pedidos' },
        { ParameterKey: 'Con', ParameterValue: 'no' },
      ],
    });
  });

  test('has its functions worked out', async () => {
    await create(STACK);
    const { Maquina, Juntos } = await outputs();
    expect(Maquina).toBe('arn:aws:states:us-east-1:123456789012:stateMachine:Pedidos');
    expect(Juntos).toMatch(/^b\|Pedidos\|tienda-Cola-[0-9A-Z]{12}$/);
    const machine = await call('DescribeStateMachine', { stateMachineArn: Maquina! }, 'sfn');
    expect(JSON.parse(machine.definition).States.A.Result.cola).toMatch(/^https?:.*tienda-Cola-/);
    const { logGroups } = await call('DescribeLogGroups', {}, 'cloudwatchlogs');
    expect(logGroups).toMatchObject([{ logGroupName: '/tienda/tienda', retentionInDays: 7 }]);
    expect((await call('ListExports', {})).Exports).toMatchObject([
      { Name: 'tienda-maquina', Value: Maquina },
    ]);
  });

  test('is deleted, the last made first, and is told of by its identifier from then on', async () => {
    const { StackId } = await create(STACK);
    await call('DeleteStack', { StackName: 'tienda' });
    await expect(stack()).rejects.toMatchObject({ message: 'Stack with id tienda does not exist' });
    expect(await stack(StackId)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' });
    const told = await events(StackId);
    expect(told.slice(12)).toEqual([
      'tienda DELETE_IN_PROGRESS',
      'Maquina DELETE_IN_PROGRESS',
      'Maquina DELETE_COMPLETE',
      'Registro DELETE_IN_PROGRESS',
      'Registro DELETE_COMPLETE',
      'Rol DELETE_IN_PROGRESS',
      'Rol DELETE_COMPLETE',
      'Cola DELETE_IN_PROGRESS',
      'Cola DELETE_COMPLETE',
      'Muertas DELETE_IN_PROGRESS',
      'Muertas DELETE_COMPLETE',
      'tienda DELETE_COMPLETE',
    ]);
    expect((await call('ListRoles', {}, 'iam')).Roles).toEqual([]);
  });

  test('is changed: what is the same stays, what is other is changed or made anew, what is gone goes', async () => {
    await create(STACK);
    const other = STACK.replace('VisibilityTimeout: 45', 'VisibilityTimeout: 50')
      .replace('Default: Pedidos', 'Default: Compras')
      .replace("Default: 'no'", 'Default: si');
    await call('UpdateStack', { StackName: 'tienda', TemplateBody: other, Capabilities: CAPABLE });
    expect((await events()).slice(12)).toEqual([
      'tienda UPDATE_IN_PROGRESS',
      'Cola UPDATE_IN_PROGRESS',
      'Cola UPDATE_COMPLETE',
      'Maquina UPDATE_IN_PROGRESS',
      'Maquina UPDATE_COMPLETE',
      'Grande CREATE_IN_PROGRESS',
      'Grande CREATE_COMPLETE',
      'tienda UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Maquina DELETE_IN_PROGRESS',
      'Maquina DELETE_COMPLETE',
      'tienda UPDATE_COMPLETE',
    ]);
    const { stateMachines } = await call('ListStateMachines', {}, 'sfn');
    expect(stateMachines.map(({ name }: Answer) => name)).toEqual(['Compras']);
    const again = call('UpdateStack', { StackName: 'tienda', TemplateBody: other, Capabilities: CAPABLE });
    await expect(again).rejects.toMatchObject({ message: 'No updates are to be performed.' });
  });
});

const FAILING = `
Resources:
  Una: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /una } }
  Mala:
    Type: AWS::StepFunctions::StateMachine
    DependsOn: Una
    Properties: { RoleArn: 'arn:aws:iam::123456789012:role/x', DefinitionString: '{}' }
`;

describe('what fails is taken back', () => {
  test('when a stack is made', async () => {
    await create(FAILING);
    expect(await events()).toEqual([
      'tienda CREATE_IN_PROGRESS',
      'Una CREATE_IN_PROGRESS',
      'Una CREATE_COMPLETE',
      'Mala CREATE_IN_PROGRESS',
      'Mala CREATE_FAILED',
      'tienda ROLLBACK_IN_PROGRESS',
      'Una DELETE_IN_PROGRESS',
      'Una DELETE_COMPLETE',
      'tienda ROLLBACK_COMPLETE',
    ]);
    const { StackEvents } = await call('DescribeStackEvents', { StackName: 'tienda' });
    const failed = StackEvents.find(({ ResourceStatus }: Answer) => ResourceStatus === 'CREATE_FAILED');
    expect(failed.ResourceStatusReason).toContain('SCHEMA_VALIDATION_FAILED');
    expect((await call('DescribeLogGroups', {}, 'cloudwatchlogs')).logGroups).toEqual([]);
  });

  test('when it is changed: everything is as it was', async () => {
    const good = FAILING.replace("'{}'", `'{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}'`);
    await create(good);
    const other = FAILING.replace('/una }', '/una, RetentionInDays: 3 }');
    await call('UpdateStack', { StackName: 'tienda', TemplateBody: other });
    expect((await events()).slice(6)).toEqual([
      'tienda UPDATE_IN_PROGRESS',
      'Una UPDATE_IN_PROGRESS',
      'Una UPDATE_COMPLETE',
      'Mala UPDATE_IN_PROGRESS',
      'Mala UPDATE_FAILED',
      'tienda UPDATE_ROLLBACK_IN_PROGRESS',
      'Una UPDATE_IN_PROGRESS',
      'Una UPDATE_COMPLETE',
      'tienda UPDATE_ROLLBACK_COMPLETE',
    ]);
    const { logGroups } = await call('DescribeLogGroups', {}, 'cloudwatchlogs');
    expect(logGroups[0]).not.toHaveProperty('retentionInDays');
  });

  test('or is left, when that is wanted', async () => {
    await create(FAILING, { OnFailure: 'DO_NOTHING' });
    expect((await stack()).StackStatus).toBe('CREATE_FAILED');
    expect((await call('DescribeLogGroups', {}, 'cloudwatchlogs')).logGroups).toHaveLength(1);
  });

  test('or all goes, when that is wanted', async () => {
    const { StackId } = await create(FAILING, { OnFailure: 'DELETE' });
    expect((await stack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
  });
});

describe('errors are the ones of CloudFormation', () => {
  const one = (resource: string) => `{"Resources": {"A": ${resource}}}`;

  test.each<[string, string, string]>([
    ['no JSON', '{', 'Template format error: JSON not well-formed.'],
    ['no YAML', 'a: [', 'Template format error: YAML not well-formed. (line 1, column 5)'],
    ['nothing', 'hola', 'Template format error: unsupported structure.'],
    ['an unknown section', '{"Recursos": {}}', 'Invalid template property or properties [Recursos]'],
    [
      'no resources',
      'Resources: {}',
      'Template format error: At least one Resources member must be defined.',
    ],
    [
      'a type that is not here',
      one('{"Type": "AWS::EC2::VPC"}'),
      'Template format error: Unrecognized resource types: [AWS::EC2::VPC]',
    ],
    [
      'a name of nothing',
      one('{"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "X"}}}'),
      'Template format error: Unresolved resource dependencies [X] in the Resources block of the template',
    ],
    [
      'a circle',
      one('{"Type": "AWS::SQS::Queue", "DependsOn": "A"}'),
      'Circular dependency between resources: [A]',
    ],
    [
      'a parameter without value',
      'Parameters: {P: {Type: String}}\nResources: {A: {Type: AWS::SQS::Queue}}',
      'Parameters: [P] must have values',
    ],
    [
      'another transform',
      'Transform: AWS::Include\nResources: {A: {Type: AWS::SQS::Queue}}',
      'No transform named AWS::Include found.',
    ],
  ])('a template with %s', async (_, template, message) => {
    await expect(create(template)).rejects.toMatchObject({ code: 'ValidationError', message });
  });

  test('a property that there is none of fails its resource, one that is not simulated is named', async () => {
    const template = (property: string) =>
      one(`{"Type": "AWS::Logs::LogGroup", "Properties": {"${property}": "x"}}`);
    await create(template('Nombre'));
    const reasons = async (name: string) => {
      const { StackEvents } = await call('DescribeStackEvents', { StackName: name });
      return StackEvents.filter(({ LogicalResourceId }: Answer) => LogicalResourceId === 'A').map(
        ({ ResourceStatusReason }: Answer) => ResourceStatusReason,
      );
    };
    expect(await reasons('tienda')).toContain(
      'Properties validation failed for resource A with message:\n#: extraneous key [Nombre] is not permitted',
    );
    await create(template('LogGroupClass'), { StackName: 'otra' });
    expect(await reasons('otra')).toContain('The local engine takes and does not simulate: LogGroupClass');
  });

  test('roles need to be allowed', async () => {
    await expect(create(STACK, { Capabilities: [] })).rejects.toMatchObject({
      code: 'InsufficientCapabilitiesException',
      message: 'Requires capabilities : [CAPABILITY_IAM]',
    });
  });

  test('a name is taken once, and what another stack imports stays', async () => {
    await create(STACK);
    await expect(create(STACK)).rejects.toMatchObject({
      code: 'AlreadyExistsException',
      message: 'Stack [tienda] already exists',
    });
    const user = `
Resources:
  A: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: !Select [6, !Split [':', !ImportValue tienda-maquina]] } }
`;
    await create(user, { StackName: 'otra' });
    const { logGroups } = await call(
      'DescribeLogGroups',
      { logGroupNamePrefix: 'Pedidos' },
      'cloudwatchlogs',
    );
    expect(logGroups).toHaveLength(1);
    await expect(call('DeleteStack', { StackName: 'tienda' })).rejects.toMatchObject({
      message: 'Export tienda-maquina cannot be deleted as it is in use by otra',
    });
  });
});

describe('change sets', () => {
  const set = (TemplateBody: string, ChangeSetType: string) =>
    call('CreateChangeSet', {
      StackName: 'tienda',
      ChangeSetName: 'uno',
      ChangeSetType,
      TemplateBody,
      Capabilities: CAPABLE,
    });
  const described = () => call('DescribeChangeSet', { StackName: 'tienda', ChangeSetName: 'uno' });

  test('are looked at before they are made', async () => {
    await set(STACK, 'CREATE');
    expect((await stack()).StackStatus).toBe('REVIEW_IN_PROGRESS');
    const { Status, ExecutionStatus, Changes } = await described();
    expect([Status, ExecutionStatus]).toEqual(['CREATE_COMPLETE', 'AVAILABLE']);
    const changes = Changes.map(
      ({ ResourceChange: { Action, LogicalResourceId } }: Answer) => `${Action} ${LogicalResourceId}`,
    );
    expect(changes).toEqual(['Add Muertas', 'Add Cola', 'Add Rol', 'Add Registro', 'Add Maquina']);
    await call('ExecuteChangeSet', { StackName: 'tienda', ChangeSetName: 'uno' });
    expect((await stack()).StackStatus).toBe('CREATE_COMPLETE');
  });

  test('say when there is nothing to change', async () => {
    await create(STACK);
    await set(STACK, 'UPDATE');
    expect(await described()).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason: expect.stringContaining("didn't contain changes"),
    });
  });

  test('tell what is made anew', async () => {
    await create(STACK);
    await set(STACK.replace('Default: Pedidos', 'Default: Compras'), 'UPDATE');
    expect((await described()).Changes).toMatchObject([
      { ResourceChange: { Action: 'Modify', LogicalResourceId: 'Maquina', Replacement: 'True' } },
    ]);
  });
});

test('what an engine that died left under way is made by the next one, and nothing twice', async () => {
  const { apis } = engine.localServices;
  const died = () => Promise.reject(new Error('died'));
  Object.assign(apis, { iam: { call: died } });
  await expect(create(STACK)).rejects.toThrow('died');
  expect((await stack()).StackStatus).toBe('CREATE_IN_PROGRESS');
  engine = createTestEngine({ store: engine.store, start: engine.clock.now() });
  await engine.ready;
  await engine.clock.advance(60_000);
  expect((await stack()).StackStatus).toBe('CREATE_COMPLETE');
  expect((await call('ListQueues', {}, 'sqs')).QueueUrls).toHaveLength(2);
  const once = (await events()).filter((event) => event === 'Cola CREATE_COMPLETE');
  expect(once).toHaveLength(1);
});
