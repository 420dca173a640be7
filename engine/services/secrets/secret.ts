import type { Owner } from '../../base/arn';
import { put } from '../../base/json';
import type { Millis } from '../../base/time';
import { beginningWith } from '../../host/documents';
import type { Call } from '../base/services';
import { invalidRequest, notFound, valueNotFound } from './errors';

export interface Version {
  readonly id: string;
  readonly createdAt: Millis;
  readonly stages: readonly string[];
  readonly text?: string;
  /** Base64. */
  readonly bytes?: string;
  readonly readAt?: Millis;
}
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}
export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Millis;
  readonly changedAt: Millis;
  readonly readAt?: Millis;
  readonly description?: string;
  readonly keyId?: string;
  readonly policy?: string;
  readonly tags: readonly Tag[];
  /** When it goes for good; absent of one that is not to be deleted. */
  readonly goesAt?: Millis;
  /** When it was marked. */
  readonly deletedAt?: Millis;
  /** Oldest first. */
  readonly versions: readonly Version[];
}

export const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';

export function collectionOf({ account, region }: Owner): string {
  return `secretsmanager/${account}/${region}/secrets`;
}

/** Six letters and digits that are no part of the name end the ARN. */
export function secretArn({ partition, region, account }: Owner, name: string, suffix: string): string {
  return `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}-${suffix}`;
}

/** One that its name still belongs to: deleted ones do until they go. */
export async function findNamed(name: string, { tx, caller, now }: Call): Promise<Secret | undefined> {
  const secret = await tx.get<Secret>(collectionOf(caller), name);
  return secret?.goesAt !== undefined && secret.goesAt <= now ? undefined : secret;
}

/** By name, by ARN, or by an ARN without its last six characters. */
export async function getSecret(id: string, call: Call): Promise<Secret> {
  const [, named = id] = /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(.+)$/.exec(id) ?? [];
  const found =
    (await findNamed(named, call)) ??
    (named === id ? undefined : await findNamed(named.replace(/-\w{6}$/, ''), call));
  if (!found || (named !== id && named !== found.name && found.arn !== id)) throw notFound();
  return found;
}

/** One that is not marked for deletion. */
export async function getLiveSecret(id: string, call: Call): Promise<Secret> {
  const secret = await getSecret(id, call);
  if (secret.goesAt === undefined) return secret;
  throw invalidRequest("You can't perform this operation on the secret because it was marked for deletion.");
}

export function putSecret(secret: Secret, { tx, caller }: Call): void {
  tx.put(collectionOf(caller), secret.name, secret);
}

export function allSecrets({ tx, caller }: Call, page: { limit: number; after?: string }) {
  return tx.list(collectionOf(caller), { ...beginningWith(''), ...page });
}

export interface Wanted {
  readonly id?: string | undefined;
  readonly stage?: string | undefined;
}

export function getVersion({ versions }: Secret, { id, stage }: Wanted): Version {
  const wanted = stage ?? (id === undefined ? CURRENT : undefined);
  const byId = id === undefined ? versions : versions.filter((version) => version.id === id);
  if (id !== undefined && byId.length === 0) throw valueNotFound(`VersionId: ${id}`);
  const found = wanted === undefined ? byId[0] : byId.find(({ stages }) => stages.includes(wanted));
  if (!found) throw valueNotFound(`staging label: ${wanted}`);
  return found;
}

/** Labels go from one version to another; what AWSCURRENT leaves is AWSPREVIOUS. Versions without a label are forgotten, but for the newest. */
export function withStages(
  versions: readonly Version[],
  id: string,
  stages: readonly string[],
): readonly Version[] {
  const left = stages.includes(CURRENT)
    ? versions.find((version) => version.id !== id && version.stages.includes(CURRENT))
    : undefined;
  const moved = versions.map((version) => {
    if (version.id === id)
      return {
        ...version,
        stages: [...new Set([...without(version.stages, left && [PREVIOUS]), ...stages])],
      };
    const kept = without(version.stages, left ? [...stages, PREVIOUS] : stages);
    return { ...version, stages: version === left ? [...kept, PREVIOUS] : kept };
  });
  const unlabelled = moved.filter((version) => version.stages.length === 0).slice(0, -UNLABELLED_MAX);
  return moved.filter((version) => !unlabelled.includes(version));
}

const UNLABELLED_MAX = 100;

function without(stages: readonly string[], gone: readonly string[] = []): readonly string[] {
  return stages.filter((stage) => !gone.includes(stage));
}

/** Which labels each version has, as the API shows it. */
export function stagesById({ versions }: Secret): Record<string, readonly string[]> | undefined {
  const shown: Record<string, readonly string[]> = {};
  for (const { id, stages } of versions) if (stages.length > 0) put(shown, id, stages);
  return Object.keys(shown).length > 0 ? shown : undefined;
}
