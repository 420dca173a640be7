import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import type { Operation, OperationName } from './operation';
import { deleteSecret, restoreSecret } from './operations/delete-secret';
import { describeSecret, listSecrets } from './operations/list-secrets';
import { getRandomPassword } from './operations/random-password';
import { batchGetSecretValue, getSecretValue, listSecretVersionIds } from './operations/read-values';
import {
  deleteResourcePolicy,
  getResourcePolicy,
  putResourcePolicy,
  tagResource,
  untagResource,
  updateSecretVersionStage,
} from './operations/settings';
import { createSecret, putSecretValue, updateSecret } from './operations/write-values';

const OPERATIONS = {
  BatchGetSecretValue: batchGetSecretValue,
  CreateSecret: createSecret,
  DeleteResourcePolicy: deleteResourcePolicy,
  DeleteSecret: deleteSecret,
  DescribeSecret: describeSecret,
  GetRandomPassword: getRandomPassword,
  GetResourcePolicy: getResourcePolicy,
  GetSecretValue: getSecretValue,
  ListSecrets: listSecrets,
  ListSecretVersionIds: listSecretVersionIds,
  PutResourcePolicy: putResourcePolicy,
  PutSecretValue: putSecretValue,
  RestoreSecret: restoreSecret,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateSecret: updateSecret,
  UpdateSecretVersionStage: updateSecretVersionStage,
} as const satisfies Record<OperationName, Operation>;

/** Secrets Manager. Values are kept as they are: nobody here has a key. */
export function createSecrets(ports: ServicePorts): LocalService {
  return { id: 'secretsmanager', api: transactionalApi<OperationName>(OPERATIONS, ports) };
}
