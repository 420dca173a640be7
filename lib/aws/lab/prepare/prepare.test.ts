import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type CloudFormationClientResolvedConfig,
  type StackStatus,
} from '@aws-sdk/client-cloudformation';
import { CreateRoleCommand, GetRoleCommand, GetRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateStateMachineCommand, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { mockClient, type AwsStub } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { troubleOf } from '../../trouble';
import { tagsFor } from '../names';
import { stack as stackKind } from '../owned/stack';
import { template } from '../testing/everything';
import { createStandIn, Died, type Process } from '../testing/stand-in';
import { prepare } from './prepare';
import { prepareStack } from './stack';

const owner = { lab: 'lab-19', student: 'abcdef012345' };
const ROLE = 'pasos-lab-19-abcdef-us-east-1-Pedidos';

function machineThat(...resources: readonly string[]) {
  const states = resources.map((Resource, index) => [
    `S${index}`,
    { Type: 'Task', Resource: `arn:aws:states:::${Resource}`, Parameters: { TableName: 'T' }, End: true },
  ]);
  const definition = JSON.stringify({ StartAt: 'S0', States: Object.fromEntries(states) as object });
  return { name: 'Pedidos', type: 'STANDARD' as const, definition };
}

/** The actions the role allows; undefined when it has no policy. */
async function allowed({ place }: Process): Promise<readonly string[] | undefined> {
  try {
    const { PolicyDocument = '' } = await place.clients.iam.send(
      new GetRolePolicyCommand({ RoleName: ROLE, PolicyName: 'least-privilege' }),
    );
    const { Statement } = JSON.parse(decodeURIComponent(PolicyDocument)) as {
      Statement: readonly { Action: string | string[] }[];
    };
    return Statement.flatMap(({ Action }) => Action);
  } catch {
    return undefined;
  }
}

describe('the role', () => {
  test('may do what the machine does, no more and no less, at each save', async () => {
    const process = createStandIn().process();
    const save = (machine: ReturnType<typeof machineThat>) => prepare({ ...process, owner }, { machine });
    await save(machineThat('dynamodb:putItem'));
    expect(await allowed(process)).toEqual(['dynamodb:PutItem']);
    await save(machineThat('dynamodb:getItem', 'dynamodb:deleteItem'));
    expect(await allowed(process)).toEqual(['dynamodb:GetItem', 'dynamodb:DeleteItem']);
    await save({ ...machineThat(), definition: '{ "StartAt": ' });
    expect(await allowed(process)).toEqual(['dynamodb:GetItem', 'dynamodb:DeleteItem']);
    await save({ ...machineThat(), definition: '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}' });
    expect(await allowed(process)).toBeUndefined();
  });

  test('is waited for when something has changed, and not otherwise', async () => {
    const { place, journal } = createStandIn().process();
    const waits: number[] = [];
    const clock = { ...place.clock, sleep: async (ms: number) => void waits.push(ms) };
    const site = { place: { ...place, clock }, journal, owner };
    await prepare(site, { machine: machineThat('dynamodb:putItem') });
    await prepare(site, { machine: machineThat('dynamodb:putItem') });
    expect(waits).toEqual([8_000]);
  });

  test('may write logs when the machine is about to, and as long as it does', async () => {
    const process = createStandIn().process();
    const { sfn } = process.place.clients;
    const site = { ...process, owner };
    const machine = machineThat('aws-sdk:dynamodb:describeTable');
    const { roleArn } = await prepare(site, { machine: { ...machine, logs: true } });
    expect(await allowed(process)).toContain('logs:CreateLogDelivery');
    const tags = Object.entries(tagsFor(owner)).map(([key, value]) => ({ key, value }));
    const { stateMachineArn } = await sfn.send(new CreateStateMachineCommand({ ...machine, roleArn, tags }));
    await prepare(site, { machine });
    expect(await allowed(process)).toEqual(['dynamodb:DescribeTable']);
    const tracingConfiguration = { enabled: true };
    await sfn.send(new UpdateStateMachineCommand({ stateMachineArn, tracingConfiguration }));
    await prepare(site, { machine });
    expect(await allowed(process)).toContain('xray:PutTraceSegments');
  });

  test('lets nobody but Step Functions of this account take it on, and carries the tags', async () => {
    const process = createStandIn().process();
    await prepare({ ...process, owner }, { machine: machineThat('dynamodb:putItem') });
    const { Role } = await process.place.clients.iam.send(new GetRoleCommand({ RoleName: ROLE }));
    expect(Role).toMatchObject({ Path: '/pasos/' });
    expect(Object.fromEntries(Role!.Tags!.map(({ Key, Value }) => [Key, Value]))).toEqual({
      'pasos:lab': 'lab-19',
      'pasos:student': 'abcdef012345',
      'pasos:region': 'us-east-1',
    });
    const trust = JSON.parse(decodeURIComponent(Role!.AssumeRolePolicyDocument!)) as object;
    expect(trust).toMatchObject({
      Statement: [
        {
          Principal: { Service: 'states.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
        },
      ],
    });
  });

  test('of the same name that somebody else has made stays as it is', async () => {
    const process = createStandIn().process();
    const AssumeRolePolicyDocument =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"states.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
    await process.place.clients.iam.send(new CreateRoleCommand({ RoleName: ROLE, AssumeRolePolicyDocument }));
    const machine = machineThat('dynamodb:putItem');
    const problem: unknown = await prepare({ ...process, owner }, { machine }).catch(
      (error: unknown) => error,
    );
    expect(troubleOf(problem)).toMatchObject({ kind: 'not-offered', detail: ROLE });
    expect(await allowed(process)).toBeUndefined();
  });
});

test('whatever step it died at, the next one prepares what is missing and nothing twice', async () => {
  const wanted = { machine: machineThat('dynamodb:putItem'), template };
  const whole = createStandIn().process();
  const expected = (await prepare({ ...whole, owner }, wanted)).roleArn;
  for (let step = 0; step < whole.steps(); step++) {
    const standIn = createStandIn();
    await expect(prepare({ ...standIn.process({ step }), owner }, wanted)).rejects.toThrow(Died);
    const next = standIn.process();
    expect((await prepare({ ...next, owner }, wanted)).roleArn).toBe(expected);
    expect(await allowed(next)).toEqual(['dynamodb:PutItem']);
  }
}, 60_000);

describe('a stack', () => {
  let site: Process & { readonly owner: typeof owner };
  let aws: AwsStub<object, { $metadata: object }, CloudFormationClientResolvedConfig>;
  beforeEach(() => {
    site = { ...createStandIn().process(), owner };
    aws = mockClient(site.place.clients.cloudformation) as unknown as typeof aws;
  });

  const name = 'pasos-lab-19-abcdef';
  const Tags = Object.entries(tagsFor(owner)).map(([Key, Value]) => ({ Key, Value }));
  /** How it stands each time somebody looks; undefined: there is none. */
  function standing(...statuses: readonly (StackStatus | undefined)[]): void {
    const left = [...statuses];
    aws.on(DescribeStacksCommand).callsFake(() => {
      const StackStatus = left.length > 1 ? left.shift() : left[0];
      if (StackStatus) return { Stacks: [{ StackName: name, StackId: `arn:${name}`, StackStatus, Tags }] };
      throw Object.assign(new Error(`Stack with id ${name} does not exist`), { name: 'ValidationError' });
    });
    aws.on(CreateStackCommand).resolves({ StackId: `arn:${name}` });
    aws.on(DescribeStackResourcesCommand).resolves({ StackResources: [] });
    aws.on(DeleteStackCommand).resolves({});
  }
  const called = () =>
    aws
      .calls()
      .map(({ args: [command] }) => command.constructor.name)
      .filter((called) => /^(Create|Delete)/.test(called));

  test('is waited for, more and more seldom', async () => {
    standing(undefined, 'CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE');
    const { place, ...rest } = site;
    const waits: number[] = [];
    const clock = { now: () => 0, sleep: async (ms: number) => void waits.push(ms) };
    await prepareStack({ ...rest, place: { ...place, clock } }, template);
    expect(waits).toEqual([500, 750, 1125]);
  });

  test.each(['ROLLBACK_COMPLETE', 'CREATE_FAILED', 'DELETE_FAILED', 'REVIEW_IN_PROGRESS'] as const)(
    'that was left as %s makes room for another',
    async (status) => {
      standing(status, status, 'DELETE_COMPLETE', 'CREATE_COMPLETE');
      await prepareStack(site, template);
      expect(called()).toEqual(['DeleteStackCommand', 'CreateStackCommand']);
    },
  );

  test('that cannot be made says what AWS says of the first thing that failed', async () => {
    standing(undefined, 'CREATE_IN_PROGRESS', 'DELETE_COMPLETE');
    aws.on(DescribeStackEventsCommand).resolves({
      StackEvents: [
        failure('Tabla', 'Resource creation cancelled'),
        failure('Cola', 'User: arn:aws:iam::1:user/ana is not authorized to perform: sqs:CreateQueue on it'),
      ],
    });
    const problem: unknown = await prepareStack(site, template).catch((error: unknown) => error);
    expect(troubleOf(problem)).toMatchObject({ kind: 'denied', detail: 'sqs:CreateQueue' });
  });

  const failure = (LogicalResourceId: string, ResourceStatusReason: string) => ({
    StackId: '',
    EventId: '',
    StackName: name,
    LogicalResourceId,
    ResourceStatusReason,
    ResourceStatus: 'CREATE_FAILED' as const,
    Timestamp: new Date(0),
  });

  test('that CloudFormation is still making is removed when it has done so', async () => {
    standing('CREATE_IN_PROGRESS', 'CREATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE');
    await stackKind.remove({ name, arn: `arn:${name}` }, site.place);
    expect(called()).toEqual(['DeleteStackCommand']);
  });

  test('that does not go says so', async () => {
    standing('CREATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_FAILED');
    const gone = stackKind.remove({ name, arn: `arn:${name}` }, site.place);
    await expect(gone).rejects.toThrow('DELETE_FAILED');
  });

  test('that takes longer than anybody waits is named, not waited for', async () => {
    standing('CREATE_COMPLETE', 'DELETE_IN_PROGRESS');
    const gone = stackKind.remove({ name, arn: `arn:${name}` }, site.place);
    await expect(gone).rejects.toThrow('still being deleted');
  });
});
