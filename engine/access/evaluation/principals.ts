import type { Principals } from '../policy/policy';
import { matches } from './match';

/** Who asks, as resource policies may name them. */
export interface Identity {
  readonly kind: 'AWS' | 'Service';
  /** ARNs, account numbers or service names that all stand for the one who asks. */
  readonly names: readonly string[];
}

/** A role that is taken on goes by its session, its role, its account, and the account's root. */
export function roleIdentity(roleArn: string, session: string): Identity {
  const account = roleArn.split(':')[4] ?? '';
  const partition = roleArn.split(':')[1] ?? 'aws';
  return {
    kind: 'AWS',
    names: [roleArn, session, account, `arn:${partition}:iam::${account}:root`],
  };
}

export function serviceIdentity(service: string): Identity {
  return { kind: 'Service', names: [service] };
}

export function isMeant({ isNot, named }: Principals, { kind, names }: Identity): boolean {
  const listed = Object.hasOwn(named, kind) ? named[kind]! : [];
  const everybody = Object.hasOwn(named, 'AWS') && named.AWS!.includes('*');
  const isNamed = everybody || listed.some((each) => names.some((name) => isSame(each, name)));
  return isNamed !== isNot;
}

/** NOTE: AWS takes no wildcards in principals but `*` alone, and `service-*` in service names of resource policies. */
function isSame(listed: string, name: string): boolean {
  return listed === name || (listed.startsWith('*.') && matches(listed, name));
}
