import { stringify } from 'yaml';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { permissionsOf, type Statement } from './permissions';

export interface ProjectMachine {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: string;
}

export const DEFINITION_FILE = 'statemachine.asl.json';

/** The SAM template that deploys the machine with a role of its own and a log. */
export function samTemplate({ name, type, definition }: ProjectMachine): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    Description: `State machine ${name}`,
    Resources: {
      StateMachine: {
        Type: 'AWS::Serverless::StateMachine',
        Properties: {
          Name: name,
          Type: type,
          DefinitionUri: DEFINITION_FILE,
          Policies: [{ Version: '2012-10-17', Statement: statements(definition) }],
          Logging: {
            Level: 'ALL',
            IncludeExecutionData: true,
            Destinations: [
              { CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': ['StateMachineLogs', 'Arn'] } } },
            ],
          },
        },
      },
      StateMachineLogs: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: `/aws/vendedlogs/states/${name}`, RetentionInDays: 14 },
      },
    },
    Outputs: { StateMachineArn: { Value: { Ref: 'StateMachine' } } },
  };
  // Dates as YAML 1.1 reads them, which SAM does, are put in quotes: they are texts.
  return stringify(template, { lineWidth: 0, aliasDuplicateObjects: false, schema: 'yaml-1.1' });
}

/** For the log, as AWS documents it, and then for what the Tasks call. */
function statements(definition: string): readonly object[] {
  const delivery = [
    'CreateLogDelivery',
    'GetLogDelivery',
    'UpdateLogDelivery',
    'DeleteLogDelivery',
    'ListLogDeliveries',
    'PutResourcePolicy',
    'DescribeResourcePolicies',
    'DescribeLogGroups',
  ];
  const logs = { actions: delivery.map((action) => `logs:${action}`), resource: '*' };
  return [logs, ...permissionsOf(parseDefinition(definition))].map(allowed);
}

function allowed({ actions, resource }: Statement): object {
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: resource.includes('${') ? { 'Fn::Sub': resource } : resource,
  };
}
