import { flag, integer, optional } from '../../../service/shape';
import { invalidParameter, notFound } from '../errors';
import * as members from '../members';
import { operation } from '../operation';
import { collectionOf, getLiveSecret, getSecret, putSecret, type Secret } from '../secret';

const DAY = 24 * 60 * 60 * 1000;

export const deleteSecret = operation({
  name: 'DeleteSecret',
  input: {
    SecretId: members.secretId(),
    RecoveryWindowInDays: optional(integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })),
    ForceDeleteWithoutRecovery: optional(flag()),
  },

  async handle({ SecretId: id, RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: isForced }, call) {
    if (isForced && days !== undefined)
      throw invalidParameter(
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
      );
    if (days !== undefined && (days < 7 || days > 30))
      throw invalidParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');
    const { now, tx, caller } = call;
    if (isForced) {
      const secret = await getSecret(id, call);
      tx.delete(collectionOf(caller), secret.name);
      return { ARN: secret.arn, Name: secret.name, DeletionDate: now / 1000 };
    }
    const secret = await getLiveSecret(id, call);
    const goesAt = now + (days ?? 30) * DAY;
    putSecret({ ...secret, goesAt, deletedAt: now }, call);
    return { ARN: secret.arn, Name: secret.name, DeletionDate: goesAt / 1000 };
  },
});

export const restoreSecret = operation({
  name: 'RestoreSecret',
  input: { SecretId: members.secretId() },

  async handle({ SecretId: id }, call) {
    const secret: Secret = await getSecret(id, call);
    if (secret.goesAt !== undefined && secret.goesAt <= call.now) throw notFound();
    const { goesAt: _, deletedAt: __, ...restored } = secret;
    putSecret(restored, call);
    return { ARN: secret.arn, Name: secret.name };
  },
});
