import { GetRoleCommand, SimulatePrincipalPolicyCommand, type IAMClient } from '@aws-sdk/client-iam';
import { tagsFor } from '../names';
import { allPages } from '../owned/owned-kind';
import { neededActions, type NeededActions, type Needing } from './needed-actions';

export interface Asking extends Needing {
  readonly callerArn: string;
}

/**
 * What the student is not allowed and will need, as far as IAM's simulation goes; undefined where it cannot be asked.
 * It never stands in the way: what AWS really says comes with the first call.
 */
export async function missingActions(asking: Asking): Promise<readonly string[] | undefined> {
  const { iam } = asking.place.clients;
  try {
    const source = await policySource(asking.callerArn, iam);
    if (source === undefined) return undefined;
    const missing = new Set<string>();
    for (const needed of neededActions(asking))
      for (const action of await denied(source, needed, asking)) missing.add(action);
    return [...missing].sort();
  } catch {
    return undefined;
  }
}

/** Whose policies count: of a role that somebody has taken on, the role's, with the path that their ARN leaves out. */
async function policySource(callerArn: string, iam: IAMClient): Promise<string | undefined> {
  const [, , service, , , ...rest] = callerArn.split(':');
  const [kind, name] = rest.join(':').split('/');
  if (service === 'iam' && kind === 'user') return callerArn;
  if (service !== 'sts' || kind !== 'assumed-role') return undefined;
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }));
  return Role?.Arn;
}

async function denied(
  PolicySourceArn: string,
  { resource, actions }: NeededActions,
  { place, owner }: Asking,
): Promise<readonly string[]> {
  const tags = Object.entries(tagsFor(owner)).map(
    ([key, value]) => [`aws:RequestTag/${key}`, value] as const,
  );
  const context = [
    ...tags,
    ['aws:RequestedRegion', place.region],
    ['iam:PassedToService', 'states.amazonaws.com'],
  ];
  const pages = await allPages({
    ask: (Marker) =>
      place.clients.iam.send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn,
          ActionNames: [...actions],
          ResourceArns: [resource],
          ContextEntries: context.map(([ContextKeyName, value = '']) => ({
            ContextKeyName,
            ContextKeyValues: [value],
            ContextKeyType: 'string',
          })),
          Marker,
        }),
      ),
    next: ({ Marker }) => Marker,
  });
  return pages
    .flatMap(({ EvaluationResults = [] }) => EvaluationResults)
    .flatMap(({ EvalActionName, EvalDecision }) =>
      EvalActionName !== undefined && EvalDecision !== 'allowed' ? [EvalActionName] : [],
    );
}
