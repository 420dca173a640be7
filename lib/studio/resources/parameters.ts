import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from './all-pages';

export interface Parameter {
  readonly Name: string;
  readonly Type?: string;
  readonly Version?: number;
}

export function listParameters(call: CallService): Promise<readonly Parameter[]> {
  interface Page {
    readonly Parameters?: readonly Parameter[];
    readonly NextToken?: string;
  }
  return allPages(
    (NextToken) => call<Page>('ssm', 'DescribeParameters', { MaxResults: 50, NextToken }),
    (page) => ({ items: page.Parameters, next: page.NextToken }),
  );
}

export async function parameterValue(
  call: CallService,
  Name: string,
): Promise<Parameter & { Value: string }> {
  const input = { Name, WithDecryption: true };
  return (await call<{ Parameter: Parameter & { Value: string } }>('ssm', 'GetParameter', input)).Parameter;
}

export type ParameterType = 'String' | 'StringList' | 'SecureString';

interface NewParameter {
  readonly name: string;
  readonly value: string;
  readonly type: ParameterType;
  readonly isNew: boolean;
}

export async function putParameter(call: CallService, made: NewParameter): Promise<void> {
  const { name, value, type, isNew } = made;
  await call('ssm', 'PutParameter', { Name: name, Value: value, Type: type, Overwrite: !isNew });
}

export async function deleteParameter(call: CallService, Name: string): Promise<void> {
  await call('ssm', 'DeleteParameter', { Name });
}

export async function listSecrets(call: CallService): Promise<readonly string[]> {
  interface Page {
    readonly SecretList?: readonly { readonly Name: string }[];
    readonly NextToken?: string;
  }
  const secrets = await allPages(
    (NextToken) => call<Page>('secretsmanager', 'ListSecrets', { NextToken }),
    (page) => ({ items: page.SecretList, next: page.NextToken }),
  );
  return secrets.map(({ Name }) => Name);
}

export async function secretValue(call: CallService, SecretId: string): Promise<string> {
  const answer = await call<{ SecretString?: string }>('secretsmanager', 'GetSecretValue', { SecretId });
  return answer.SecretString ?? '';
}

export async function createSecret(call: CallService, Name: string, SecretString: string): Promise<void> {
  await call('secretsmanager', 'CreateSecret', { Name, SecretString });
}

export async function putSecret(call: CallService, SecretId: string, SecretString: string): Promise<void> {
  await call('secretsmanager', 'PutSecretValue', { SecretId, SecretString });
}

export async function deleteSecret(call: CallService, SecretId: string): Promise<void> {
  await call('secretsmanager', 'DeleteSecret', { SecretId, ForceDeleteWithoutRecovery: true });
}
