import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { refuse } from './errors';

/** The actions of Secrets Manager that this engine has. */
export type OperationName =
  | 'BatchGetSecretValue'
  | 'CreateSecret'
  | 'DeleteResourcePolicy'
  | 'DeleteSecret'
  | 'DescribeSecret'
  | 'GetRandomPassword'
  | 'GetResourcePolicy'
  | 'GetSecretValue'
  | 'ListSecrets'
  | 'ListSecretVersionIds'
  | 'PutResourcePolicy'
  | 'PutSecretValue'
  | 'RestoreSecret'
  | 'TagResource'
  | 'UntagResource'
  | 'UpdateSecret'
  | 'UpdateSecretVersionStage';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(refuse);
