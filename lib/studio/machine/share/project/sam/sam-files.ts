import { stringify } from 'yaml';
import { asRecord, own, type JsonRecord } from '@/lib/graph/json-value';
import { policyName, type Portable } from '../portable/portable';
import { DEFINITION_FILE } from '../portable/project-machine';

/** The SAM template that deploys the machine with its role, its log, and what its lab needs. */
export function samFiles(machine: Portable): Readonly<Record<string, string>> {
  return { [DEFINITION_FILE]: machine.definition, 'template.yaml': samTemplate(machine) };
}

function samTemplate(machine: Portable): string {
  const { name, template: given = {} } = machine;
  const theirs = asRecord(own(given, 'Resources'));
  const [machineId, roleId, logsId] = ['StateMachine', 'StateMachineRole', 'StateMachineLogs'].map((id) =>
    freeId(id, theirs),
  ) as [string, string, string];
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: transforms(own(given, 'Transform')),
    Description: `State machine ${name}`,
    ...kept(given),
    Resources: {
      ...theirs,
      [machineId]: stateMachine(machine, { roleId, logsId }),
      [roleId]: role(machine),
      [logsId]: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: `/aws/vendedlogs/states/${name}`, RetentionInDays: 14 },
      },
    },
    Outputs: {
      ...asRecord(own(given, 'Outputs')),
      [freeId('StateMachineArn', asRecord(own(given, 'Outputs')))]: { Value: { Ref: machineId } },
      [freeId('ConsoleUrl', asRecord(own(given, 'Outputs')))]: {
        Value: { 'Fn::Sub': consoleUrl(`\${${machineId}}`) },
      },
    },
  };
  // Dates as YAML 1.1 reads them, which SAM does, are put in quotes: they are texts.
  return stringify(template, { lineWidth: 0, aliasDuplicateObjects: false, schema: 'yaml-1.1' });
}

function stateMachine(machine: Portable, { roleId, logsId }: Record<'roleId' | 'logsId', string>): object {
  const substitutions = {
    ...Object.fromEntries(machine.places.map((place) => [place, PSEUDO[place]])),
    ...Object.fromEntries(machine.outputs.map(({ name, value }) => [name, value])),
  };
  return {
    Type: 'AWS::Serverless::StateMachine',
    Properties: {
      Name: machine.name,
      Type: machine.type,
      DefinitionUri: DEFINITION_FILE,
      ...(Object.keys(substitutions).length > 0 && { DefinitionSubstitutions: substitutions }),
      Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
      Logging: {
        Level: 'ALL',
        IncludeExecutionData: true,
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': [logsId, 'Arn'] } } }],
      },
    },
  };
}

const PSEUDO = {
  Partition: { Ref: 'AWS::Partition' },
  Region: { Ref: 'AWS::Region' },
  AccountId: { Ref: 'AWS::AccountId' },
} as const;

function role(machine: Portable): object {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'states.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
      Policies: [{ PolicyName: 'StateMachine', PolicyDocument: filled(JSON.parse(machine.policy), machine) }],
    },
  };
}

/** The policy with `Fn::Sub` where it names something. */
function filled(value: unknown, machine: Portable): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, machine));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member, machine)]));
  if (typeof value !== 'string' || !value.includes('${')) return value;
  const text = value.replace(/\$\{(Partition|Region|AccountId)\}/g, '${AWS::$1}');
  const used = machine.policyOutputs.filter((output) => text.includes(`\${${policyName(output)}}`));
  if (used.length === 0) return { 'Fn::Sub': text };
  const variables = used.map((output) => [policyName(output), valueInPolicy(output)] as const);
  return { 'Fn::Sub': [text, Object.fromEntries(variables)] };
}

function valueInPolicy({ value, isQueueUrl }: Portable['outputs'][number]): unknown {
  return isQueueUrl ? { 'Fn::Select': [4, { 'Fn::Split': ['/', value] }] } : value;
}

function consoleUrl(arn: string): string {
  return `https://\${AWS::Region}.console.aws.amazon.com/states/home?region=\${AWS::Region}#/v2/statemachines/view/${arn}`;
}

/** What a lab's template has besides. */
function kept(given: JsonRecord): object {
  const sections = ['Parameters', 'Mappings', 'Conditions', 'Globals', 'Rules', 'Metadata'];
  return Object.fromEntries(
    sections.flatMap((name) => (Object.hasOwn(given, name) ? [[name, own(given, name)]] : [])),
  );
}

const SAM = 'AWS::Serverless-2016-10-31';

function transforms(given: unknown): unknown {
  const others = [given].flat().filter((one) => typeof one === 'string' && one !== SAM);
  return others.length > 0 ? [...others, SAM] : SAM;
}

function freeId(wanted: string, taken: JsonRecord): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? wanted : `${wanted}${number}`;
    if (!Object.hasOwn(taken, free)) return free;
  }
}
