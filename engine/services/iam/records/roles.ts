import type { Millis } from '../../../base/time';
import type { Output } from '../../../service/operation';
import { noSuchRole } from '../errors';
import type { Call } from '../operation';

export type Tags = Readonly<Record<string, string>>;

/** A role with its policies: they are read together whenever something is judged. */
export interface RoleRecord {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly createdAt: Millis;
  /** Who may take it on: the text of the policy document. */
  readonly trust: string;
  readonly description?: string;
  readonly maxSessionSeconds: number;
  readonly boundary?: string;
  readonly tags: Tags;
  /** The texts of inline policies by name. */
  readonly inline: Readonly<Record<string, string>>;
  /** The ARNs of attached policies, in the order in which they came. */
  readonly attached: readonly string[];
}

/** IAM knows no regions. */
export function rolesOf(account: string): string {
  return `iam/${account}/global/roles`;
}

export async function findRole(name: string, { tx, caller }: Call): Promise<RoleRecord | undefined> {
  return tx.get<RoleRecord>(rolesOf(caller.account), name);
}

export async function getRecord(name: string, call: Call): Promise<RoleRecord> {
  const role = await findRole(name, call);
  if (!role) throw noSuchRole(name);
  return role;
}

export function putRecord(role: RoleRecord, { tx, caller }: Call): void {
  tx.put(rolesOf(caller.account), role.name, role);
}

export function showRole(role: RoleRecord): Output {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createdAt / 1000,
    AssumeRolePolicyDocument: encodeDocument(role.trust),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
    PermissionsBoundary: role.boundary && {
      PermissionsBoundaryType: 'Policy',
      PermissionsBoundaryArn: role.boundary,
    },
    Tags: Object.keys(role.tags).length > 0 ? showTags(role.tags) : undefined,
    RoleLastUsed: {},
  };
}

/** IAM gives documents as they go into a URL. */
export function encodeDocument(document: string): string {
  return encodeURIComponent(document);
}

export function showTags(tags: Tags): readonly Output[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function readTags(tags: readonly { readonly Key: string; readonly Value: string }[] = []): Tags {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

/** `AROA` or `ANPA` and 17 capitals and digits. */
export function uniqueId(prefix: 'AROA' | 'ANPA', uuid: string): string {
  return prefix + uuid.replaceAll('-', '').slice(-17).toUpperCase();
}
