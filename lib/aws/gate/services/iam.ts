import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { offeredService } from './offered-service';

/** Roles are made and changed by what prepares a lab, and by nobody else. */
export const iam = offeredService({
  open: (settings) => new IAMClient(settings),
  reads: {
    GetPolicy: GetPolicyCommand,
    GetPolicyVersion: GetPolicyVersionCommand,
    GetRole: GetRoleCommand,
    GetRolePolicy: GetRolePolicyCommand,
    ListAttachedRolePolicies: ListAttachedRolePoliciesCommand,
    ListRolePolicies: ListRolePoliciesCommand,
    ListRoles: ListRolesCommand,
    SimulateCustomPolicy: SimulateCustomPolicyCommand,
    SimulatePrincipalPolicy: SimulatePrincipalPolicyCommand,
  },
});
