import type { CallService } from '@/lib/targets/service-caller';

export interface StackFacts {
  readonly status: string;
  /** Why it is not as it should be: the first thing that failed, in CloudFormation's words. */
  readonly reason?: string;
  readonly types: readonly string[];
  /** As it was handed in. */
  readonly template: string;
}

interface Described {
  readonly Stacks?: readonly { readonly StackStatus: string; readonly StackStatusReason?: string }[];
}
interface Resources {
  readonly StackResources?: readonly {
    readonly LogicalResourceId: string;
    readonly ResourceType: string;
    readonly ResourceStatus: string;
  }[];
}
interface Events {
  readonly StackEvents?: readonly {
    readonly LogicalResourceId: string;
    readonly ResourceStatus: string;
    readonly ResourceStatusReason?: string;
  }[];
}

export async function readStack(service: CallService, StackName: string): Promise<StackFacts | undefined> {
  try {
    const stack = await service<Described>('cloudformation', 'DescribeStacks', { StackName });
    const status = stack.Stacks?.[0]?.StackStatus ?? 'DELETE_COMPLETE';
    // A change set that nobody has executed makes a stack of that name, and nothing in it.
    if (status === 'DELETE_COMPLETE' || status === 'REVIEW_IN_PROGRESS') return undefined;
    const [resources, { TemplateBody: template = '' }] = await Promise.all([
      service<Resources>('cloudformation', 'DescribeStackResources', { StackName }),
      service<{ TemplateBody?: string }>('cloudformation', 'GetTemplate', { StackName }),
    ]);
    const made = (resources.StackResources ?? []).filter(({ ResourceStatus }) => isThere(ResourceStatus));
    const reason = hasFailed(status) ? await reasonOf(service, StackName) : undefined;
    const types = made.map(({ ResourceType }) => ResourceType);
    return { status, types, template, ...(reason !== undefined && { reason }) };
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

export function hasFailed(status: string): boolean {
  return /ROLLBACK|FAILED/.test(status);
}

function isThere(status: string): boolean {
  return /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status);
}

/** Events come the newest first; whatever failed after the first failure did because of it. */
async function reasonOf(service: CallService, StackName: string): Promise<string | undefined> {
  const { StackEvents = [] } = await service<Events>('cloudformation', 'DescribeStackEvents', { StackName });
  const first = StackEvents.filter(({ ResourceStatus }) => ResourceStatus.endsWith('_FAILED')).at(-1);
  return first && `${first.LogicalResourceId}: ${first.ResourceStatusReason ?? first.ResourceStatus}`;
}
