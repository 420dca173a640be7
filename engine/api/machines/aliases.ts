import type { AliasRecord } from '../../host/records';
import { aliasNotFound, invalidArn } from '../errors';
import type { Call } from '../operation';
import { parseMachineArn } from './machine-arn';

/** The machine whose alias `arn` names; undefined for somebody else's. */
export function machineOfAlias(arn: string, call: Call): string | undefined {
  const { machineArn, qualifier } = parseMachineArn(arn, call);
  if (qualifier === undefined || /^\d+$/.test(qualifier)) {
    throw invalidArn('Resource type not valid in this context: stateMachine');
  }
  return machineArn;
}

export async function getAlias(arn: string, call: Call): Promise<AliasRecord> {
  const alias = machineOfAlias(arn, call) === undefined ? undefined : await call.store.aliases.find(arn);
  if (!alias) throw aliasNotFound(arn);
  return alias;
}
