import type { Call } from '../base/services';
import * as service from '../../service/operation';
import { invalid } from './errors';

/** The actions of IAM that this engine has. */
export type OperationName =
  | 'AttachRolePolicy'
  | 'CreatePolicy'
  | 'CreatePolicyVersion'
  | 'CreateRole'
  | 'DeletePolicy'
  | 'DeletePolicyVersion'
  | 'DeleteRole'
  | 'DeleteRolePermissionsBoundary'
  | 'DeleteRolePolicy'
  | 'DetachRolePolicy'
  | 'GetPolicy'
  | 'GetPolicyVersion'
  | 'GetRole'
  | 'GetRolePolicy'
  | 'ListAttachedRolePolicies'
  | 'ListEntitiesForPolicy'
  | 'ListInstanceProfilesForRole'
  | 'ListPolicies'
  | 'ListPolicyVersions'
  | 'ListRolePolicies'
  | 'ListRoleTags'
  | 'ListRoles'
  | 'PutRolePermissionsBoundary'
  | 'PutRolePolicy'
  | 'SetDefaultPolicyVersion'
  | 'SimulateCustomPolicy'
  | 'SimulatePrincipalPolicy'
  | 'TagRole'
  | 'UntagRole'
  | 'UpdateAssumeRolePolicy'
  | 'UpdateRole'
  | 'UpdateRoleDescription';

export type { Call };
export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(invalid);
