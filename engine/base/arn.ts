import { fail, ok, type Result } from './result';

/** Whose a resource is: the part of an ARN that comes before the resource. */
export interface Owner {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

export type Arn =
  | (Owner & {
      readonly kind: 'stateMachine';
      readonly name: string;
      /** Names a Distributed Map: `…:stateMachine:<name>/<label>`. */
      readonly label?: string;
      /** A version number or an alias: `…:stateMachine:<name>:<qualifier>`. */
      readonly qualifier?: string;
    })
  | (Owner & { readonly kind: 'execution'; readonly stateMachineName: string; readonly name: string })
  | (Owner & { readonly kind: 'express'; readonly stateMachineName: string; readonly name: string })
  | (Owner & { readonly kind: 'activity'; readonly name: string })
  | (Owner & { readonly kind: 'mapRun'; readonly stateMachineName: string; readonly name: string });
export type ArnKind = Arn['kind'];

/** Reads a Step Functions ARN. The failure is AWS's own text, as `InvalidArn` carries it. */
export function parseArn(text: string): Result<Arn, string> {
  const [arn, partition, service, region, account, kind, ...resource] = text.split(':');
  if (arn !== 'arn' || !partition || service !== 'states' || region === undefined || account === undefined) {
    return fail(`Invalid ARN prefix: ${text}`);
  }
  const parsed = parseResource(kind ?? '', resource);
  if (!parsed) return fail(`Resource type not valid in this context: ${kind ?? ''}`);
  return ok({ partition, region, account, ...parsed });
}

type Unowned<A> = A extends Arn ? Omit<A, keyof Owner> : never;

function parseResource(kind: string, [first, ...rest]: readonly string[]): Unowned<Arn> | undefined {
  if (!first) return undefined;
  const name = rest.join(':');
  switch (kind) {
    case 'stateMachine': {
      const [machine = '', label] = first.split('/');
      return { kind, name: machine, ...(label && { label }), ...(name && { qualifier: name }) };
    }
    case 'execution':
    case 'express':
    case 'mapRun':
      return { kind, stateMachineName: first, name };
    case 'activity':
      return { kind, name: first };
    default:
      return undefined;
  }
}

function prefix({ partition, region, account }: Owner, kind: ArnKind): string {
  return `arn:${partition}:states:${region}:${account}:${kind}:`;
}

export function stateMachineArn(owner: Owner, name: string): string {
  return prefix(owner, 'stateMachine') + name;
}

export function versionArn(stateMachine: string, number: number): string {
  return `${stateMachine}:${number}`;
}

export function aliasArn(stateMachine: string, name: string): string {
  return `${stateMachine}:${name}`;
}

export function activityArn(owner: Owner, name: string): string {
  return prefix(owner, 'activity') + name;
}

export function executionArn(owner: Owner, stateMachineName: string, name: string): string {
  return `${prefix(owner, 'execution')}${stateMachineName}:${name}`;
}

/** Express executions may share a name: `run` tells them apart. */
export function expressArn(owner: Owner, stateMachineName: string, name: string, run: string): string {
  return `${prefix(owner, 'express')}${stateMachineName}:${name}:${run}`;
}

/** The execution in which TestState visits a state: it has no run of its own. */
export function trialArn(owner: Owner, stateMachineName: string, name: string): string {
  return `${prefix(owner, 'express')}${stateMachineName}:${name}`;
}

export function isOwnedBy(arn: Owner, owner: Owner): boolean {
  return arn.partition === owner.partition && arn.region === owner.region && arn.account === owner.account;
}
