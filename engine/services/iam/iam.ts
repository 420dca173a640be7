import type { LocalService, ServicePorts } from '../base/services';
import { transactionalApi } from '../base/transactional-api';
import type { Operation, OperationName } from './operation';
import {
  createPolicy,
  deletePolicy,
  getPolicy,
  listEntitiesForPolicy,
  listPolicies,
} from './operations/policies/policies';
import {
  createPolicyVersion,
  deletePolicyVersion,
  getPolicyVersion,
  listPolicyVersions,
  setDefaultPolicyVersion,
} from './operations/policies/versions';
import {
  attachRolePolicy,
  detachRolePolicy,
  listAttachedRolePolicies,
} from './operations/roles/attached-policies';
import { createRole } from './operations/roles/create-role';
import { deleteRole } from './operations/roles/delete-role';
import {
  deleteRolePolicy,
  getRolePolicy,
  listRolePolicies,
  putRolePolicy,
} from './operations/roles/inline-policies';
import { getRole, listInstanceProfilesForRole, listRoles, listRoleTags } from './operations/roles/read-roles';
import {
  deleteRolePermissionsBoundary,
  putRolePermissionsBoundary,
  tagRole,
  untagRole,
  updateAssumeRolePolicy,
  updateRole,
  updateRoleDescription,
} from './operations/roles/update-role';
import { simulateCustomPolicy, simulatePrincipalPolicy } from './operations/simulation/simulate';

const OPERATIONS = {
  AttachRolePolicy: attachRolePolicy,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DetachRolePolicy: detachRolePolicy,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListInstanceProfilesForRole: listInstanceProfilesForRole,
  ListPolicies: listPolicies,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoleTags: listRoleTags,
  ListRoles: listRoles,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  SimulateCustomPolicy: simulateCustomPolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  TagRole: tagRole,
  UntagRole: untagRole,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
} as const satisfies Record<OperationName, Operation>;

/** IAM: roles and policies, and what they say. */
export function createIam(ports: ServicePorts): LocalService {
  return { id: 'iam', api: transactionalApi<OperationName>(OPERATIONS, ports) };
}
