import { own } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Output } from '../../../service/operation';
import { readPolicy, type PolicyKind } from '../../../access/policy/read-policy';
import { IamError, noSuchPolicy } from '../errors';
import type { Call } from '../operation';
import { AWS_POLICIES } from './aws-policies';
import { showTags, type Tags } from './roles';

/** A managed policy with its versions. */
export interface PolicyRecord {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly description?: string;
  readonly tags: Tags;
  readonly defaultVersion: string;
  /** Newest last. */
  readonly versions: readonly PolicyVersion[];
  /** The number of the version that was made last. */
  readonly lastVersion: number;
}
export interface PolicyVersion {
  readonly id: string;
  readonly document: string;
  readonly createdAt: Millis;
}

export function policiesOf(account: string): string {
  return `iam/${account}/global/policies`;
}

/** One's own by the account's collection, AWS's by its name. */
export async function findPolicy(
  arn: string,
  { tx, caller }: Pick<Call, 'tx' | 'caller'>,
): Promise<PolicyRecord | undefined> {
  return awsPolicy(arn) ?? tx.get<PolicyRecord>(policiesOf(caller.account), arn);
}

export async function getPolicyRecord(arn: string, call: Call): Promise<PolicyRecord> {
  if (!/^arn:[\w-]+:iam::(\d{12}|aws):policy\/.+/.test(arn)) {
    throw new IamError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  const policy = await findPolicy(arn, call);
  if (!policy) throw noSuchPolicy(arn);
  return policy;
}

export function isOfAws(arn: string): boolean {
  return arn.split(':')[4] === 'aws';
}

/** The document that is in force. */
export function currentDocument({ versions, defaultVersion }: PolicyRecord): string {
  return versions.find(({ id }) => id === defaultVersion)!.document;
}

/** Refuses a document that IAM would not take. */
export function assertDocument(document: string, kind: PolicyKind): void {
  const read = readPolicy(document, kind);
  if (!read.ok) throw new IamError('MalformedPolicyDocument', read.failure);
}

export function showPolicy(policy: PolicyRecord, attachments: number): Output {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    Description: policy.description,
    CreateDate: policy.createdAt / 1000,
    UpdateDate: policy.updatedAt / 1000,
    Tags: Object.keys(policy.tags).length > 0 ? showTags(policy.tags) : undefined,
  };
}

const MADE_AT = Date.UTC(2015, 1, 6, 18, 39, 46);

export function awsPolicy(arn: string): PolicyRecord | undefined {
  const [, name] = /^arn:[\w-]+:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  const actions = name === undefined ? undefined : own(AWS_POLICIES, name);
  if (name === undefined || actions === undefined) return undefined;
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
  const [plain, path] = [name.split('/').at(-1)!, `/${name.split('/').slice(0, -1).join('/')}/`];
  return {
    name: plain,
    path: path === '//' ? '/' : path,
    arn,
    id: `ANPA${digits(name)}`,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
    tags: {},
    defaultVersion: 'v1',
    versions: [{ id: 'v1', document: JSON.stringify(document), createdAt: MADE_AT }],
    lastVersion: 1,
  };
}

/** An identifier that is always the same for the same name. */
function digits(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 0xff_ff_ff_ff;
  return `AAAAAAAAA${hash.toString(16).toUpperCase().padStart(8, '0')}`;
}

export function awsPolicyArns(partition: string): readonly string[] {
  return Object.keys(AWS_POLICIES).map((name) => `arn:${partition}:iam::aws:policy/${name}`);
}
