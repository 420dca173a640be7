import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asRecord, type JsonRecord } from '@/lib/graph/json-value';
import { languages } from '@/lib/i18n/languages';
import { projectFiles, zipProject, type Project } from './project';
import { projectKinds, type ProjectKind } from './project-kind';

const queue = 'https://sqs.us-east-1.amazonaws.com/123456789012/avisos';
const definition = JSON.stringify(
  {
    StartAt: 'Cobrar',
    States: {
      Cobrar: {
        Type: 'Task',
        Resource: 'arn:aws:lambda:us-east-1:123456789012:function:cobrar',
        Next: 'Avisar',
      },
      Avisar: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage',
        Parameters: { QueueUrl: queue, MessageBody: 'hola' },
        End: true,
      },
    },
  },
  null,
  2,
);
const machine = { name: 'pedidos', type: 'STANDARD', definition } as const;
const project = (kind: ProjectKind, more: Partial<Project> = {}): Project => ({
  ...{ kind, machine, inputs: { 'Un pedido': '{"id": 1}', '../../../x': '{}' }, language: 'es' },
  ...more,
});

/** What a lab brings: a table, a queue and a topic, with functions of CloudFormation in their short forms. */
const resources = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Tabla:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
  Cola:
    Type: AWS::SQS::Queue
  Tema:
    Type: AWS::SNS::Topic
    Properties: { TopicName: !Sub "\${AWS::StackName}-avisos" }
Outputs:
  Tabla: { Value: !Ref Tabla }
  Cola: { Value: !Ref Cola }
  Tema: { Value: !Ref Tema }
`;
const withLab = {
  name: 'guardar',
  type: 'EXPRESS',
  resources,
  definition: JSON.stringify({
    StartAt: 'A',
    States: {
      A: task('dynamodb:putItem', { TableName: '${Tabla}', Item: {} }, { Next: 'B' }),
      B: task('sqs:sendMessage', { QueueUrl: '${Cola}', MessageBody: 'x' }, { Next: 'C' }),
      C: task('sns:publish', { TopicArn: '${Tema}', Message: '{% "${x}" %}' }, { End: true }),
    },
  }),
} as const;

function task(call: string, parameters: object, flow: object): object {
  return { Type: 'Task', Resource: `arn:aws:states:::${call}`, Parameters: parameters, ...flow };
}

const documented =
  'AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri DeploymentPreference Events Logging Name PermissionsBoundary Policies PropagateTags Role RolePath Tags Tracing Type UseAliasAsEventTarget'.split(
    ' ',
  );

describe('the SAM template', () => {
  const template = asRecord(parse(projectFiles(project('sam'))['template.yaml']!));
  const { StateMachine, StateMachineRole } = template.Resources as Record<string, { Properties: JsonRecord }>;

  test('says its dates as texts, also for YAML 1.1', () => {
    const text = projectFiles(project('sam'))['template.yaml']!;
    expect(parse(text, { schema: 'yaml-1.1' })).toMatchObject({ AWSTemplateFormatVersion: '2010-09-09' });
  });

  test('has a state machine with what is documented of one, and fills in where it is', () => {
    expect(Object.keys(StateMachine!.Properties).filter((name) => !documented.includes(name))).toEqual([]);
    expect(StateMachine!.Properties).toMatchObject({
      Name: 'pedidos',
      Type: 'STANDARD',
      DefinitionUri: 'statemachine.asl.json',
      DefinitionSubstitutions: { Region: { Ref: 'AWS::Region' }, AccountId: { Ref: 'AWS::AccountId' } },
      Role: { 'Fn::GetAtt': ['StateMachineRole', 'Arn'] },
    });
  });

  test('has a role of its own with the least privilege', () => {
    const at = '${AWS::Region}:${AWS::AccountId}';
    expect(StateMachineRole!.Properties.Policies).toMatchObject([
      {
        PolicyDocument: {
          Statement: [
            {
              Action: 'lambda:InvokeFunction',
              Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:lambda:${at}:function:cobrar` },
            },
            { Action: 'sqs:SendMessage', Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:sqs:${at}:avisos` } },
            { Sid: 'WriteLogs', Resource: '*' },
          ],
        },
      },
    ]);
  });

  test('has what its lab brings, and names it', () => {
    const made = asRecord(parse(projectFiles(project('sam', { machine: withLab }))['template.yaml']!));
    const all = made.Resources as Record<string, { Properties: JsonRecord }>;
    expect(Object.keys(all)).toEqual([
      ...['Tabla', 'Cola', 'Tema'],
      ...['StateMachine', 'StateMachineRole', 'StateMachineLogs'],
    ]);
    expect(all.Tema!.Properties).toEqual({ TopicName: { 'Fn::Sub': '${AWS::StackName}-avisos' } });
    expect(all.StateMachine!.Properties.DefinitionSubstitutions).toEqual({
      Tabla: { Ref: 'Tabla' },
      Cola: { Ref: 'Cola' },
      Tema: { Ref: 'Tema' },
    });
    const queueName = { 'Fn::Select': [4, { 'Fn::Split': ['/', { Ref: 'Cola' }] }] };
    const arn = 'arn:${AWS::Partition}';
    const at = '${AWS::Region}:${AWS::AccountId}';
    expect(all.StateMachineRole!.Properties.Policies).toMatchObject([
      {
        PolicyDocument: {
          Statement: [
            {
              Resource: { 'Fn::Sub': [`${arn}:dynamodb:${at}:table/\${Tabla}`, { Tabla: { Ref: 'Tabla' } }] },
            },
            { Resource: { 'Fn::Sub': [`${arn}:sqs:${at}:\${ColaName}`, { ColaName: queueName }] } },
            { Resource: { 'Fn::Sub': ['${Tema}', { Tema: { Ref: 'Tema' } }] } },
            { Sid: 'WriteLogs' },
          ],
        },
      },
    ]);
  });
});

test('Terraform reads what stands for something, and leaves the rest alone', () => {
  const files = projectFiles(project('terraform', { machine: withLab }));
  const asl = files['statemachine.asl.json.tftpl']!;
  expect(asl).toContain('"TableName":"${Tabla}"');
  expect(asl).toContain('{% \\"$${x}\\" %}');
  expect(files['policy.json.tftpl']).toContain('${ColaName}');
  expect(files['main.tf']).toContain('basename(aws_cloudformation_stack.lab.outputs["Cola"])');
});

describe.each(projectKinds)('%s', (kind) => {
  test('no account is named', () => {
    for (const given of [machine, withLab]) {
      const files = projectFiles(project(kind, { machine: given }));
      const named = Object.entries(files).filter(
        ([path, text]) => path !== 'README.md' && /\d{12}/.test(text),
      );
      expect(named.map(([path]) => path)).toEqual([]);
    }
  });

  test.each(languages)('the README says how it is deployed, tried and removed: %s', (language) => {
    const files = projectFiles(project(kind, { language }));
    const text = files['README.md']!;
    const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toHaveLength(6);
    expect(text).toMatch(/sam deploy|cdk deploy|terraform apply/);
    expect(text).toMatch(/sam delete|cdk destroy|terraform destroy/);
    expect(text).toContain('sh smoke-test.sh "$ARN" inputs/Un-pedido.json');
    expect(text).not.toContain('undefined');
    for (const [, path = ''] of text.matchAll(/^- `([^`]+)`:/gm))
      expect(Object.keys(files).some((file) => file === path || file.startsWith(path))).toBe(true);
  });

  test('what Tasks answer goes along as a MockConfigFile', () => {
    const files = projectFiles(project(kind, { mocks: { Cobrar: [{ return: { ok: true } }] } }));
    expect(JSON.parse(files['MockConfigFile.json']!)).toMatchObject({
      StateMachines: { pedidos: { TestCases: { Pasos: { Cobrar: expect.anything() as unknown } } } },
    });
  });
});

test('the zip holds one folder, whatever the names are', async () => {
  const zip = unzipSync(await zipProject(project('cdk', { machine: { ...machine, name: '../évil' } })));
  expect(Object.keys(zip).every((path) => /^évil\/((inputs|bin|lib)\/)?[^/]+$/.test(path))).toBe(true);
  expect(strFromU8(zip['évil/statemachine.asl.json']!)).toContain('"StartAt": "Cobrar"');
});
