import type { CallService } from '@/lib/targets/service-caller';

export interface StackToDeploy {
  readonly StackName: string;
  readonly TemplateBody: string;
  readonly Parameters?: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[];
}

interface Deploying {
  readonly call: CallService;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** The stack did not come about; the message is CloudFormation's own. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

const LOOK_MS = 300;
const LOOKS_MAX = 400;

/** Creates a stack, or updates the one of that name, and waits until it is complete. What is as it should be stays. */
export async function deployStack(stack: StackToDeploy, { call, pause }: Deploying): Promise<void> {
  await begin(stack, call);
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { StackName } = stack;
    const { Stacks } = await call<Stacks>('cloudformation', 'DescribeStacks', { StackName });
    const status = Stacks[0]?.StackStatus ?? '';
    if (status === 'CREATE_COMPLETE' || /^UPDATE_COMPLETE/.test(status)) return;
    if (/ROLLBACK|FAILED|DELETE/.test(status)) throw new StackError(await reasonOf(StackName, call));
    await pause(LOOK_MS);
  }
  throw new StackError(stack.StackName);
}

async function begin(stack: StackToDeploy, call: CallService): Promise<void> {
  const input = {
    ...stack,
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
  };
  try {
    await call('cloudformation', 'CreateStack', { ...input, OnFailure: 'DELETE' });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AlreadyExistsException') throw error;
    await call('cloudformation', 'UpdateStack', input).catch((refused: unknown) => {
      if (!/No updates/.test(refused instanceof Error ? refused.message : '')) throw refused;
    });
  }
}

interface Stacks {
  readonly Stacks: readonly { readonly StackStatus: string }[];
}

interface Events {
  readonly StackEvents?: readonly {
    readonly LogicalResourceId: string;
    readonly ResourceStatus: string;
    readonly ResourceStatusReason?: string;
  }[];
}

/** The first thing that went wrong: all that follows does because of it. */
async function reasonOf(StackName: string, call: CallService): Promise<string> {
  const { StackEvents = [] } = await call<Events>('cloudformation', 'DescribeStackEvents', { StackName });
  const first = StackEvents.filter(({ ResourceStatus }) => ResourceStatus.endsWith('_FAILED')).at(-1);
  return first
    ? `${first.LogicalResourceId}: ${first.ResourceStatusReason ?? first.ResourceStatus}`
    : StackName;
}
