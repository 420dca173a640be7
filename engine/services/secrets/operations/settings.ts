import { flag, list, optional, text } from '../../../service/shape';
import { invalidParameter, SecretsError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { CURRENT, getLiveSecret, getSecret, putSecret, withStages } from '../secret';

export const tagResource = operation({
  name: 'TagResource',
  input: { SecretId: members.secretId(), Tags: members.tags() },

  async handle({ SecretId: id, Tags: added }, call) {
    const secret = await getLiveSecret(id, call);
    const keys = added.map(({ Key }) => Key);
    const tags = [...secret.tags.filter(({ Key }) => !keys.includes(Key)), ...added];
    putSecret({ ...secret, tags }, call);
    return {};
  },
});

export const untagResource = operation({
  name: 'UntagResource',
  input: { SecretId: members.secretId(), TagKeys: list(text({ min: 1, max: 128 })) },

  async handle({ SecretId: id, TagKeys: keys }, call) {
    const secret = await getLiveSecret(id, call);
    putSecret({ ...secret, tags: secret.tags.filter(({ Key }) => !keys.includes(Key)) }, call);
    return {};
  },
});

export const updateSecretVersionStage = operation({
  name: 'UpdateSecretVersionStage',
  input: {
    SecretId: members.secretId(),
    VersionStage: members.stage(),
    RemoveFromVersionId: optional(members.requestToken()),
    MoveToVersionId: optional(members.requestToken()),
  },

  async handle({ SecretId, VersionStage: stage, RemoveFromVersionId: from, MoveToVersionId: to }, call) {
    const secret = await getLiveSecret(SecretId, call);
    const holder = secret.versions.find(({ stages }) => stages.includes(stage));
    if (holder && holder.id !== to && holder.id !== from)
      throw invalidParameter(
        `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${holder.id}, so you must explicitly reference that version in RemoveFromVersionId.`,
      );
    if (to === undefined && stage === CURRENT)
      throw invalidParameter(
        "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
      );
    if (to !== undefined && !secret.versions.some(({ id }) => id === to))
      throw new SecretsError(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret version.",
      );
    const versions =
      to === undefined
        ? secret.versions.map((version) => ({
            ...version,
            stages: version.id === from ? version.stages.filter((each) => each !== stage) : version.stages,
          }))
        : withStages(secret.versions, to, [stage]);
    putSecret({ ...secret, versions }, call);
    return { ARN: secret.arn, Name: secret.name };
  },
});

export const putResourcePolicy = operation({
  name: 'PutResourcePolicy',
  input: {
    SecretId: members.secretId(),
    ResourcePolicy: text({ min: 1, max: 20_480 }),
    BlockPublicPolicy: optional(flag()),
  },

  async handle({ SecretId: id, ResourcePolicy: policy }, call) {
    const secret = await getLiveSecret(id, call);
    if (!isJson(policy))
      throw new SecretsError(
        'MalformedPolicyDocumentException',
        'This resource policy contains invalid Json.',
      );
    putSecret({ ...secret, policy }, call);
    return { ARN: secret.arn, Name: secret.name };
  },
});

export const getResourcePolicy = operation({
  name: 'GetResourcePolicy',
  input: { SecretId: members.secretId() },

  async handle({ SecretId: id }, call) {
    const { arn, name, policy } = await getSecret(id, call);
    return { ARN: arn, Name: name, ResourcePolicy: policy };
  },
});

export const deleteResourcePolicy = operation({
  name: 'DeleteResourcePolicy',
  input: { SecretId: members.secretId() },

  async handle({ SecretId: id }, call) {
    const { policy: _, ...secret } = await getLiveSecret(id, call);
    putSecret(secret, call);
    return { ARN: secret.arn, Name: secret.name };
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
