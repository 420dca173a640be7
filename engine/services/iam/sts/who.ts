import type { Call } from '../../base/services';
import type { Services } from '../../base/services';
import { findSession } from './sessions';

export interface Identity {
  readonly userId: string;
  readonly arn: string;
  readonly account: string;
}

/** Who calls: a session's role, the role of the execution whose Task calls, or the account itself. */
export async function whoCalls(call: Call, services: Services): Promise<Identity> {
  const { caller } = call;
  const session = await findSession(call);
  if (session) return session;
  if (caller.principal)
    return { userId: userIdOf(caller.principal.arn), arn: caller.principal.arn, account: caller.account };
  if (caller.executionArn !== undefined) return roleOfExecution(caller.executionArn, call, services);
  const { partition, account } = caller;
  return { userId: account, arn: `arn:${partition}:iam::${account}:root`, account };
}

async function roleOfExecution(
  executionArn: string,
  { caller }: Call,
  services: Services,
): Promise<Identity> {
  const { partition, region, account } = caller;
  const owner = { partition, region, account };
  const { roleArn } = await services
    .call('sfn', 'DescribeStateMachineForExecution', { executionArn }, owner)
    .catch((): { roleArn?: unknown } => ({}));
  return assumedRole(String(roleArn ?? ''), sessionName(executionArn), { partition, account });
}

/** Step Functions makes up 32 letters; here the same execution always has the same. */
function sessionName(executionArn: string): string {
  let hash = 0x811c9dc5;
  let name = '';
  for (let index = 0; name.length < 32; index++) {
    hash = Math.imul(hash ^ executionArn.charCodeAt(index % executionArn.length), 0x01000193) >>> 0;
    if (index >= executionArn.length) name += LETTERS[hash % LETTERS.length];
  }
  return name;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export function assumedRole(
  roleArn: string,
  session: string,
  { partition, account: callers }: { readonly partition: string; readonly account: string },
  roleId = idOf(roleArn),
): Identity {
  const [, account = callers, name = 'role'] =
    /^arn:[^:]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(roleArn) ?? [];
  const arn = `arn:${partition}:sts::${account}:assumed-role/${name}/${session}`;
  return { userId: `${roleId}:${session}`, arn, account };
}

/** What AWS calls whoever signed by, besides their ARN. */
function userIdOf(arn: string): string {
  const [, , , , account = '', resource = ''] = arn.split(':');
  const [kind, name = '', session] = resource.split('/');
  if (kind === 'assumed-role') return `${idOf(name)}:${session ?? ''}`;
  return kind === 'root' ? account : idOf(resource, 'AIDA');
}

/** The id of a role that IAM does not have: it is the same each time. */
function idOf(roleArn: string, prefix = 'AROA'): string {
  let hash = 0x811c9dc5;
  let id = prefix;
  for (let index = 0; id.length < 21; index++) {
    hash = Math.imul(hash ^ (roleArn.charCodeAt(index % (roleArn.length || 1)) || 7), 0x01000193) >>> 0;
    id += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[hash % 32];
  }
  return id;
}
