import { flag, list, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { SecretsError } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { getLiveSecret, getSecret, getVersion, putSecret, type Secret, type Version } from '../secret';

const DAY = 24 * 60 * 60 * 1000;

export const getSecretValue = operation({
  name: 'GetSecretValue',
  input: {
    SecretId: members.secretId(),
    VersionId: optional(members.requestToken()),
    VersionStage: optional(members.stage()),
  },

  async handle({ SecretId, VersionId: id, VersionStage: stage }, call) {
    const secret = await getLiveSecret(SecretId, call);
    const version = getVersion(secret, { id, stage });
    noteReading(secret, version, call);
    return shown(secret, version);
  },
});

export const batchGetSecretValue = operation({
  name: 'BatchGetSecretValue',
  input: {
    SecretIdList: list(members.secretId(), { min: 1, max: 20 }),
    MaxResults: optional(members.pageSize(20)),
    NextToken: optional(text({ min: 1, max: 4096 })),
  },

  async handle({ SecretIdList: ids }, call) {
    const values: object[] = [];
    const errors: object[] = [];
    for (const id of ids) {
      try {
        const secret = await getLiveSecret(id, call);
        values.push(shown(secret, getVersion(secret, {})));
      } catch (error) {
        if (!(error instanceof SecretsError)) throw error;
        errors.push({ SecretId: id, ErrorCode: error.code, Message: error.message });
      }
    }
    return { SecretValues: values, Errors: errors };
  },
});

export const listSecretVersionIds = operation({
  name: 'ListSecretVersionIds',
  input: {
    SecretId: members.secretId(),
    MaxResults: optional(members.pageSize(100)),
    NextToken: optional(text({ min: 1, max: 4096 })),
    IncludeDeprecated: optional(flag()),
  },

  async handle({ SecretId, IncludeDeprecated: all = false }, call) {
    const { arn, name, versions, keyId } = await getSecret(SecretId, call);
    const wanted = versions.filter(({ stages }) => all || stages.length > 0);
    return {
      Versions: wanted.map(({ id, stages, createdAt, readAt }) => ({
        VersionId: id,
        VersionStages: stages.length > 0 ? stages : undefined,
        CreatedDate: createdAt / 1000,
        LastAccessedDate: readAt && readAt / 1000,
        KmsKeyIds: [keyId ?? 'DefaultEncryptionKey'],
      })),
      ARN: arn,
      Name: name,
    };
  },
});

/** As AWS does, by the day: reading writes once a day. */
function noteReading(secret: Secret, version: Version, call: Call): void {
  const today = call.now - (call.now % DAY);
  if (secret.readAt === today && version.readAt === today) return;
  const versions = secret.versions.map((each) => (each === version ? { ...each, readAt: today } : each));
  putSecret({ ...secret, readAt: today, versions }, call);
}

function shown({ arn, name }: Secret, { id, text: value, bytes, stages, createdAt }: Version) {
  return {
    ARN: arn,
    Name: name,
    VersionId: id,
    SecretBinary: bytes,
    SecretString: value,
    VersionStages: stages,
    CreatedDate: createdAt / 1000,
  };
}
