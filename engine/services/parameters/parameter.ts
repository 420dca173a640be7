import type { Owner } from '../../base/arn';
import { fail, ok, type Result } from '../../base/result';
import type { Millis } from '../../base/time';
import { beginningWith } from '../../host/documents';
import type { Call } from '../base/services';
import { notFound, versionNotFound } from './errors';

export type ParameterType = 'String' | 'StringList' | 'SecureString';

/** A parameter, or one of its earlier versions. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: string;
  readonly version: number;
  readonly modifiedAt: Millis;
  readonly modifiedBy: string;
  readonly tier: string;
  readonly dataType: string;
  readonly description?: string;
  readonly keyId?: string;
  readonly allowedPattern?: string;
  readonly labels: readonly string[];
}

export const PARAMETERS = 'parameters';
const VERSIONS = 'versions';
export const TAGS = 'tags';

export function collectionOf({ account, region }: Owner, kind: string): string {
  return `ssm/${account}/${region}/${kind}`;
}

export function parameterArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
}

/** Names come as such or as ARNs, and may say which version is meant: `/a/b:3`, `/a/b:label`. */
export function parseName(given: string): { readonly name: string; readonly selector?: string } {
  const [, rest = given] = /^arn:[^:]*:ssm:[^:]*:[^:]*:parameter(\/.*)$/.exec(given) ?? [];
  const isArn = rest !== given;
  const [first = '', ...others] = rest.split(':');
  // The slash of an ARN is part of the name only where there are others.
  const name = isArn && first.lastIndexOf('/') === 0 ? first.slice(1) : first;
  return others.length > 0 ? { name, selector: others.join(':') } : { name };
}

export async function findParameter(name: string, { tx, caller }: Call): Promise<Parameter | undefined> {
  return tx.get<Parameter>(collectionOf(caller, PARAMETERS), name);
}

/** The version of a parameter that a name means. */
export async function getParameter(given: string, call: Call): Promise<Parameter> {
  const { name, selector } = parseName(given);
  const current = await findParameter(name, call);
  if (!current) throw notFound();
  if (selector === undefined) return current;
  const versions = await versionsOf(name, call);
  const found = versions.find(
    ({ version, labels }) => String(version) === selector || labels.includes(selector),
  );
  if (!found) throw versionNotFound(name, selector);
  return found;
}

/** All versions that are kept, oldest first. */
export async function versionsOf(name: string, { tx, caller }: Call): Promise<readonly Parameter[]> {
  const range = { ...beginningWith(`${name} `), limit: VERSIONS_MAX + 1 };
  const { items } = await tx.list(collectionOf(caller, VERSIONS), range);
  return items.map(({ value }) => value as unknown as Parameter);
}

const VERSIONS_MAX = 100;

/** Names hold no blanks, so a version's key is between its parameter's and any other. */
function versionKey({ name, version }: Pick<Parameter, 'name' | 'version'>): string {
  return `${name} ${String(version).padStart(9, '0')}`;
}

/** Keeps a new version, or one that has other labels. */
export function putVersion(version: Parameter, { tx, caller }: Call): void {
  tx.put(collectionOf(caller, VERSIONS), versionKey(version), version);
}

/** Makes a version the current one; the oldest without a label gives way to the hundred and first. */
export async function putParameter(parameter: Parameter, call: Call): Promise<Result<void, Parameter>> {
  const { tx, caller } = call;
  const kept = await versionsOf(parameter.name, call);
  const oldest = kept[0];
  if (oldest && kept.length >= VERSIONS_MAX) {
    if (oldest.labels.length > 0) return fail(oldest);
    tx.delete(collectionOf(caller, VERSIONS), versionKey(oldest));
  }
  tx.put(collectionOf(caller, PARAMETERS), parameter.name, parameter);
  putVersion(parameter, call);
  return ok(undefined);
}

/** False when there is none. */
export async function removeParameter(name: string, call: Call): Promise<boolean> {
  const { tx, caller } = call;
  if (!(await findParameter(name, call))) return false;
  for (const version of await versionsOf(name, call))
    tx.delete(collectionOf(caller, VERSIONS), versionKey(version));
  tx.delete(collectionOf(caller, PARAMETERS), name);
  tx.delete(collectionOf(caller, TAGS), name);
  return true;
}
