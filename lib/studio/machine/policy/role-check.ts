import type { PermittedStatement } from '@pasos/engine/access';
import type { CallService } from '@/lib/targets/service-caller';

/** What a role lacks of what a machine needs. */
export type RoleCheck =
  { readonly kind: 'no-role' } | { readonly kind: 'checked'; readonly missing: readonly Missing[] };

export interface Missing {
  readonly action: string;
  readonly resource: string;
  /** A policy forbids it, and no other can allow it. */
  readonly isForbidden: boolean;
}

interface Simulated {
  readonly EvaluationResults?: readonly {
    readonly EvalActionName: string;
    readonly EvalResourceName?: string;
    readonly EvalDecision: string;
  }[];
}

/** Asks IAM what the policies of the role say to each statement. */
export async function checkRole(
  service: CallService,
  roleArn: string,
  statements: readonly PermittedStatement[],
): Promise<RoleCheck> {
  try {
    await service('iam', 'GetRole', { RoleName: nameOf(roleArn) });
  } catch (trouble) {
    if (isMissing(trouble)) return { kind: 'no-role' };
    throw trouble;
  }
  const answers = await Promise.all(statements.map((statement) => simulate(service, roleArn, statement)));
  return { kind: 'checked', missing: answers.flat() };
}

async function simulate(
  service: CallService,
  roleArn: string,
  { actions, resources, condition }: PermittedStatement,
): Promise<readonly Missing[]> {
  const entries = Object.entries(
    Object.assign({}, ...Object.values(condition ?? {})) as Record<string, string>,
  );
  const { EvaluationResults: results = [] } = await service<Simulated>('iam', 'SimulatePrincipalPolicy', {
    PolicySourceArn: roleArn,
    ActionNames: actions,
    ResourceArns: resources,
    MaxItems: 1000,
    ContextEntries: entries.map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyValues: [value],
      ContextKeyType: 'string',
    })),
  });
  return results
    .filter(({ EvalDecision }) => EvalDecision !== 'allowed')
    .map(({ EvalActionName, EvalResourceName = '*', EvalDecision }) => ({
      action: EvalActionName,
      resource: EvalResourceName,
      isForbidden: EvalDecision === 'explicitDeny',
    }));
}

export interface Grant {
  readonly roleArn: string;
  readonly policyName: string;
  readonly policy: object;
  readonly trust: object;
}

/** Gives the role the policy; makes the role first when there is none. */
export async function grantRole(service: CallService, grant: Grant): Promise<void> {
  const RoleName = nameOf(grant.roleArn);
  const AssumeRolePolicyDocument = JSON.stringify(grant.trust);
  try {
    await service('iam', 'CreateRole', { RoleName, AssumeRolePolicyDocument, Path: pathOf(grant.roleArn) });
  } catch (trouble) {
    if (!(trouble instanceof Error && trouble.name === 'EntityAlreadyExists')) throw trouble;
  }
  const PolicyDocument = JSON.stringify(grant.policy);
  await service('iam', 'PutRolePolicy', { RoleName, PolicyName: grant.policyName, PolicyDocument });
}

function nameOf(roleArn: string): string {
  return roleArn.split('/').at(-1) ?? '';
}

/** `arn:aws:iam::123456789012:role/service-role/Name` is Name under `/service-role/`. */
function pathOf(roleArn: string): string {
  const parts = roleArn.split(':role/')[1]?.split('/').slice(0, -1) ?? [];
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function isMissing(trouble: unknown): boolean {
  return trouble instanceof Error && trouble.name === 'NoSuchEntity';
}
