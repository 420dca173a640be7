import { flag, list, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { invalidParameter, invalidRequest, SecretsError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import {
  CURRENT,
  findNamed,
  getLiveSecret,
  putSecret,
  secretArn,
  withStages,
  type Secret,
  type Version,
} from '../secret';

const value = {
  ClientRequestToken: optional(members.requestToken()),
  SecretBinary: optional(members.secretBinary()),
  SecretString: optional(members.secretString()),
};
const facts = {
  Description: optional(text({ max: 2048 })),
  KmsKeyId: optional(text({ max: 2048 })),
};

export const createSecret = operation({
  name: 'CreateSecret',
  input: {
    Name: text({ min: 1, max: 512 }),
    ...value,
    ...facts,
    Tags: optional(members.tags()),
    ForceOverwriteReplicaSecret: optional(flag()),
  },

  async handle({ Name: name, Description: description, KmsKeyId: keyId, Tags: tags = [], ...given }, call) {
    if (!/^[\w/+=.@!-]+$/.test(name))
      throw new SecretsError(
        'ValidationException',
        'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
      );
    const version = versionOf(given, call);
    const before = await findNamed(name, call);
    if (before) return repeated(before, version);
    const { now, uuid, caller } = call;
    const secret: Secret = {
      name,
      arn: secretArn(caller, name, uuid().replaceAll('-', '').slice(-6)),
      createdAt: now,
      changedAt: now,
      tags,
      versions: version ? [{ ...version, stages: [CURRENT] }] : [],
      ...(description !== undefined && { description }),
      ...(keyId !== undefined && { keyId }),
    };
    putSecret(secret, call);
    return { ARN: secret.arn, Name: name, VersionId: version?.id };
  },
});

/** The same call again makes nothing new. */
function repeated(before: Secret, version: Omit<Version, 'stages'> | undefined) {
  if (before.goesAt !== undefined)
    throw invalidRequest(
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  const same = version && before.versions.find(({ id }) => id === version.id);
  if (same && isSame(same, version)) return { ARN: before.arn, Name: before.name, VersionId: version.id };
  throw new SecretsError(
    'ResourceExistsException',
    `The operation failed because the secret ${before.name} already exists.`,
  );
}

export const putSecretValue = operation({
  name: 'PutSecretValue',
  input: {
    SecretId: members.secretId(),
    ...value,
    VersionStages: optional(list(members.stage(), { min: 1, max: 20 })),
    RotationToken: optional(text({ min: 36, max: 256 })),
  },

  async handle({ SecretId: id, VersionStages: stages = [CURRENT], ...given }, call) {
    const secret = await getLiveSecret(id, call);
    const version = versionOf(given, call);
    if (!version) throw invalidParameter('You must provide either SecretString or SecretBinary.');
    const changed = withVersion(secret, version, stages);
    putSecret({ ...changed, changedAt: call.now }, call);
    const kept = changed.versions.find((each) => each.id === version.id)!;
    return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: kept.stages };
  },
});

export const updateSecret = operation({
  name: 'UpdateSecret',
  input: { SecretId: members.secretId(), ...value, ...facts },

  async handle({ SecretId: id, Description: description, KmsKeyId: keyId, ...given }, call) {
    const secret = await getLiveSecret(id, call);
    const version = versionOf(given, call);
    const changed = version ? withVersion(secret, version, [CURRENT]) : secret;
    putSecret(
      {
        ...changed,
        changedAt: call.now,
        ...(description !== undefined && { description }),
        ...(keyId !== undefined && { keyId }),
      },
      call,
    );
    return { ARN: secret.arn, Name: secret.name, VersionId: version?.id };
  },
});

function withVersion(secret: Secret, version: Omit<Version, 'stages'>, stages: readonly string[]): Secret {
  const known = secret.versions.find(({ id }) => id === version.id);
  if (known && !isSame(known, version))
    throw new SecretsError(
      'ResourceExistsException',
      "You can't use ClientRequestToken " +
        `${version.id} because that value is already in use for a version of secret ${secret.arn}.`,
    );
  const versions = known ? secret.versions : [...secret.versions, { ...version, stages: [] }];
  return { ...secret, versions: withStages(versions, version.id, stages) };
}

function isSame(one: Pick<Version, 'text' | 'bytes'>, other: Pick<Version, 'text' | 'bytes'>): boolean {
  return one.text === other.text && one.bytes === other.bytes;
}

interface GivenValue {
  readonly ClientRequestToken: string | undefined;
  readonly SecretBinary: string | undefined;
  readonly SecretString: string | undefined;
}

function versionOf(
  { ClientRequestToken: token, SecretBinary: bytes, SecretString: value }: GivenValue,
  { now, uuid }: Call,
): Omit<Version, 'stages'> | undefined {
  if (bytes !== undefined && value !== undefined)
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  if (bytes === undefined && value === undefined) return undefined;
  return {
    id: token ?? uuid(),
    createdAt: now,
    ...(value !== undefined && { text: value }),
    ...(bytes !== undefined && { bytes }),
  };
}
