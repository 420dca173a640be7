import type { Owner } from '../../../base/arn';
import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Output } from '../../../service/operation';
import type { Transaction } from '../../base/transaction';
import { functionNotFound } from '../errors';
import type { Call } from '../operation';
import { collection, functionArn, referenceOf, type FunctionReference } from './reference';

export const LATEST = '$LATEST';

/** A function as it is, or as it was when a version of it was published. */
export interface FunctionVersion {
  readonly name: string;
  readonly version: string;
  readonly runtime?: string;
  readonly role: string;
  readonly handler?: string;
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly codeSha256: string;
  readonly codeSize: number;
  readonly modifiedAt: Millis;
  readonly revisionId: string;
  readonly architectures: readonly string[];
  readonly storageMb: number;
  readonly tracing: string;
  readonly layers?: readonly string[];
  readonly deadLetterArn?: string;
  readonly logFormat: 'JSON' | 'Text';
  readonly logGroup?: string;
  readonly kmsKeyArn?: string;
}

export interface EventInvokeConfig {
  readonly modifiedAt: Millis;
  readonly retries?: number;
  readonly ageSeconds?: number;
  readonly onSuccess?: string;
  readonly onFailure?: string;
}

export interface PolicyStatement {
  readonly Sid: string;
  readonly [member: string]: Json;
}

/** What there is of a function besides its code, its published versions and its aliases. */
export interface FunctionRecord {
  readonly latest: FunctionVersion;
  readonly lastVersion: number;
  readonly tags: Readonly<Record<string, string>>;
  /** By qualifier; `$LATEST` stands for the function itself. */
  readonly policies: Readonly<Record<string, readonly PolicyStatement[]>>;
  readonly eventInvoke: Readonly<Record<string, EventInvokeConfig>>;
  readonly reservedConcurrency?: number;
}

export interface AliasRecord {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly weights?: Readonly<Record<string, number>>;
  readonly revisionId: string;
}

/** What can be read of functions: within a transaction, or without. */
export type Reader = Pick<Transaction, 'get'>;

export const versionKey = (name: string, version: string) => `${name}:${version.padStart(10, '0')}`;
export const codeKey = (name: string, version: string) => `${name}:${version}`;
export const aliasKey = (name: string, alias: string) => `${name}:${alias}`;

export async function findFunction(
  tx: Reader,
  where: FunctionReference,
): Promise<FunctionRecord | undefined> {
  return tx.get<FunctionRecord>(collection(where, 'functions'), where.name);
}

/** `shown`: the ARN as the error has it. */
export async function getFunction(
  tx: Reader,
  where: FunctionReference,
  shown = functionArn(where, where.qualifier),
): Promise<FunctionRecord> {
  const record = await findFunction(tx, where);
  if (!record) throw functionNotFound(shown);
  return record;
}

export function putFunction(tx: Transaction, where: FunctionReference, record: FunctionRecord): void {
  tx.put(collection(where, 'functions'), where.name, record);
}

export async function findAlias(
  tx: Reader,
  where: FunctionReference,
  alias: string,
): Promise<AliasRecord | undefined> {
  return tx.get<AliasRecord>(collection(where, 'aliases'), aliasKey(where.name, alias));
}

export async function findVersion(
  tx: Reader,
  where: FunctionReference,
  version: string,
): Promise<FunctionVersion | undefined> {
  return tx.get<FunctionVersion>(collection(where, 'versions'), versionKey(where.name, version));
}

/** The version that a qualifier means; `pick` chooses between the versions of an alias with weights. */
export async function getVersion(
  tx: Reader,
  where: FunctionReference,
  pick: (alias: AliasRecord) => string = ({ version }) => version,
): Promise<FunctionVersion> {
  const { qualifier = LATEST } = where;
  const shown = functionArn(where, where.qualifier);
  const record = await getFunction(tx, where, shown);
  if (qualifier === LATEST) return record.latest;
  const alias = await findAlias(tx, where, qualifier);
  const version = alias ? pick(alias) : qualifier;
  if (version === LATEST) return record.latest;
  const found = /^\d+$/.test(version) ? await findVersion(tx, where, version) : undefined;
  if (!found) throw functionNotFound(shown);
  return found;
}

/** The function that an input names. */
export function named(
  { FunctionName, Qualifier }: { readonly FunctionName: string; readonly Qualifier?: string | undefined },
  { caller }: Pick<Call, 'caller'>,
): FunctionReference {
  return referenceOf(FunctionName, caller, Qualifier);
}

/** As `FunctionConfiguration`. */
export function showFunction(version: FunctionVersion, owner: Owner, qualifier?: string): Output {
  const where = { ...owner, name: version.name };
  return {
    FunctionName: version.name,
    FunctionArn: functionArn(where, qualifier),
    Runtime: version.runtime,
    Role: version.role,
    Handler: version.handler,
    CodeSize: version.codeSize,
    Description: version.description,
    Timeout: version.timeoutSeconds,
    MemorySize: version.memoryMb,
    LastModified: modified(version.modifiedAt),
    CodeSha256: version.codeSha256,
    Version: version.version,
    ...(version.deadLetterArn && { DeadLetterConfig: { TargetArn: version.deadLetterArn } }),
    ...(version.environment && { Environment: { Variables: version.environment } }),
    ...(version.kmsKeyArn && { KMSKeyArn: version.kmsKeyArn }),
    TracingConfig: { Mode: version.tracing },
    RevisionId: version.revisionId,
    ...(version.layers && { Layers: version.layers.map((Arn) => ({ Arn, CodeSize: 0 })) }),
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: version.architectures,
    EphemeralStorage: { Size: version.storageMb },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    RuntimeVersionConfig: {
      RuntimeVersionArn: `arn:${owner.partition}:lambda:${owner.region}::runtime:${version.codeSha256.length.toString(16).padStart(64, '0')}`,
    },
    LoggingConfig: { LogFormat: version.logFormat, LogGroup: logGroupOf(version) },
  };
}

export function logGroupOf({ name, logGroup }: FunctionVersion): string {
  return logGroup ?? `/aws/lambda/${name}`;
}

/** `2026-11-26T01:00:00.000+0000`. */
function modified(at: Millis): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
