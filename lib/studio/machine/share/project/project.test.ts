import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { permissionsOf } from './permissions';
import { projectFiles, zipProject, type Project } from './project';
import { samTemplate } from './template';

const definition = JSON.stringify({
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge' },
      End: true,
    },
  },
});
const machine = { name: 'pedidos', type: 'STANDARD', definition } as const;
const project: Project = {
  machine,
  inputs: { 'Un pedido': '{"id": 1}', '../../../x': '{}' },
  language: 'es',
};

/** Documented properties of AWS::Serverless::StateMachine. */
const DOCUMENTED = [
  'AutoPublishAlias',
  'Definition',
  'DefinitionSubstitutions',
  'DefinitionUri',
  'DeploymentPreference',
  'Events',
  'Logging',
  'Name',
  'PermissionsBoundary',
  'Policies',
  'PropagateTags',
  'Role',
  'RolePath',
  'Tags',
  'Tracing',
  'Type',
  'UseAliasAsEventTarget',
];

describe('the template', () => {
  const template = parse(samTemplate(machine)) as {
    Transform: string;
    Resources: { StateMachine: { Type: string; Properties: Record<string, unknown> } };
  };
  const { Type, Properties } = template.Resources.StateMachine;

  test('says its dates as texts, also for YAML 1.1', () => {
    const old = parse(samTemplate(machine), { schema: 'yaml-1.1' }) as { AWSTemplateFormatVersion: unknown };
    expect(old.AWSTemplateFormatVersion).toBe('2010-09-09');
  });

  test('is one of SAM, with what is documented of a state machine', () => {
    expect(template.Transform).toBe('AWS::Serverless-2016-10-31');
    expect(Type).toBe('AWS::Serverless::StateMachine');
    expect(Object.keys(Properties).filter((name) => !DOCUMENTED.includes(name))).toEqual([]);
    expect(Properties).toMatchObject({
      Name: 'pedidos',
      Type: 'STANDARD',
      DefinitionUri: 'statemachine.asl.json',
    });
  });

  test('has a policy document with what the Tasks call', () =>
    expect(Properties.Policies).toEqual([
      {
        Version: '2012-10-17',
        Statement: [
          expect.objectContaining({ Effect: 'Allow', Resource: '*' }),
          {
            Effect: 'Allow',
            Action: ['lambda:InvokeFunction'],
            Resource: {
              'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:charge',
            },
          },
        ],
      },
    ]));

  test('logs into a group of its own', () =>
    expect(Properties.Logging).toMatchObject({
      Level: 'ALL',
      Destinations: [
        { CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['StateMachineLogs', 'Arn'] } } },
      ],
    }));
});

test.each<[object, readonly object[]]>([
  [
    { Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f' },
    [{ actions: ['lambda:InvokeFunction'], resource: 'arn:aws:lambda:us-east-1:123456789012:function:f' }],
  ],
  [
    { Resource: 'arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents' },
    [{ actions: ['logs:PutLogEvents'], resource: '*' }],
  ],
  [
    { Resource: 'arn:aws:states:::aws-sdk:s3:listObjectsV2' },
    [{ actions: ['s3:ListBucket'], resource: '*' }],
  ],
  [
    { Resource: 'arn:aws:states:::dynamodb:putItem', Arguments: { TableName: 'orders' } },
    [
      {
        actions: ['dynamodb:PutItem'],
        resource: 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders',
      },
    ],
  ],
  [
    {
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs' },
    },
    [
      {
        actions: ['sqs:SendMessage'],
        resource: 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs',
      },
    ],
  ],
  [{ Resource: 'arn:aws:states:us-east-1:123456789012:activity:a' }, []],
])('%j needs %j', (task, statements) =>
  expect(permissionsOf({ States: { A: { Type: 'Task', ...task } } })).toEqual(statements),
);

test('a project has its definition, inputs, template and words in the language asked for', () => {
  const files = projectFiles(project);
  expect(Object.keys(files)).toEqual([
    'statemachine.asl.json',
    'inputs/Un-pedido.json',
    'inputs/x.json',
    'template.yaml',
    'README.md',
  ]);
  expect(files['README.md']).toContain('## Desplegar');
  expect(projectFiles({ ...project, language: 'en' })['README.md']).toContain('## Deploy');
});

test('what Tasks answer goes along as a MockConfigFile', () => {
  const files = projectFiles({ ...project, mocks: { A: [{ return: { ok: true } }] } });
  expect(JSON.parse(files['MockConfigFile.json']!)).toMatchObject({
    StateMachines: { pedidos: { TestCases: { Pasos: { A: expect.anything() as unknown } } } },
  });
});

test('the zip holds one folder, whatever the names are', async () => {
  const zip = unzipSync(await zipProject({ ...project, machine: { ...machine, name: '../évil' } }));
  expect(Object.keys(zip).every((path) => /^évil\/(inputs\/)?[^/]+$/.test(path))).toBe(true);
  expect(strFromU8(zip['évil/statemachine.asl.json']!)).toBe(`${definition}\n`);
});
