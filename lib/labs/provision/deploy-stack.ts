import type { CallService } from '@/lib/targets/service-caller';

export interface StackToDeploy {
  readonly StackName: string;
  readonly TemplateBody: string;
  readonly Parameters?: readonly Parameter[];
}

interface Parameter {
  readonly ParameterKey: string;
  readonly ParameterValue: string;
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

/** Looks before it makes: a refused call is a red line in the browser's console, whatever is done about it. */
async function begin(stack: StackToDeploy, call: CallService): Promise<void> {
  const input = {
    ...stack,
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
  };
  const { Stacks = [] } = await call<Partial<Stacks>>('cloudformation', 'DescribeStacks', {});
  const there = Stacks.find(({ StackName }) => StackName === stack.StackName);
  if (!there) {
    // Another tab may have been quicker.
    await call('cloudformation', 'CreateStack', { ...input, OnFailure: 'DELETE' }).catch(
      unless(({ name }) => name === 'AlreadyExistsException'),
    );
  } else if (!(await isAsWanted(stack, there, call)))
    await call('cloudformation', 'UpdateStack', input).catch(
      unless(({ message }) => message.includes('No updates')),
    );
}

async function isAsWanted(
  { StackName, TemplateBody: wanted, Parameters: given = [] }: StackToDeploy,
  { Parameters: known = [] }: Stack,
  call: CallService,
): Promise<boolean> {
  const { TemplateBody } = await call<{ TemplateBody?: string }>('cloudformation', 'GetTemplate', {
    StackName,
  });
  const isKnown = ({ ParameterKey, ParameterValue }: Parameter) =>
    known.some((one) => one.ParameterKey === ParameterKey && one.ParameterValue === ParameterValue);
  return TemplateBody === wanted && given.every(isKnown);
}

function unless(isFine: (refusal: Error) => boolean) {
  return (refusal: unknown) => {
    if (!(refusal instanceof Error && isFine(refusal))) throw refusal;
  };
}

interface Stack {
  readonly StackName: string;
  readonly StackStatus: string;
  readonly Parameters?: readonly Parameter[];
}

interface Stacks {
  readonly Stacks: readonly Stack[];
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
