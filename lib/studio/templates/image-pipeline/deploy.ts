import type { CallService } from '@/lib/targets/service-caller';
import bundle from './bundle.json';

/** What is being done: the code goes into a bucket, a stack makes the rest, the pictures go where the machine looks for them. */
export type DeployStep = 'code' | 'stack' | 'pictures';

/** The stack did not come about; the message is CloudFormation's own. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

interface Deploying {
  readonly call: CallService;
  readonly onStep: (step: DeployStep) => void;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const CODE = 'imagenes-codigo';
const INCOMING = 'imagenes-entrada';
const StackName = 'procesar-imagenes';
const LOOK_MS = 300;
const LOOKS_MAX = 400;

/** Makes all that the image pipeline needs but the machine itself. What is there already stays, or becomes what it should be. */
export async function deployImagePipeline({ call, onStep, pause = sleep }: Deploying): Promise<void> {
  onStep('code');
  await call('s3', 'CreateBucket', { Bucket: CODE });
  for (const [name, Body] of Object.entries(bundle.zips)) {
    await call('s3', 'PutObject', { Bucket: CODE, Key: `${name}.zip`, Body, ContentType: 'application/zip' });
  }
  onStep('stack');
  await begin(call);
  await whenComplete(call, pause);
  onStep('pictures');
  for (const [Key, Body] of Object.entries(bundle.pictures)) {
    const ContentType = Key.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await call('s3', 'PutObject', { Bucket: INCOMING, Key, Body, ContentType });
  }
}

async function begin(call: CallService): Promise<void> {
  const input = {
    StackName,
    TemplateBody: bundle.template,
    Capabilities: ['CAPABILITY_IAM'],
    Parameters: [
      { ParameterKey: 'BucketDeCodigo', ParameterValue: CODE },
      // The machine is what the student works on: it is made in the bench.
      { ParameterKey: 'ConMaquina', ParameterValue: 'no' },
    ],
  };
  try {
    await call('cloudformation', 'CreateStack', { ...input, OnFailure: 'DELETE' });
  } catch (error) {
    if (nameOf(error) !== 'AlreadyExistsException') throw error;
    await call('cloudformation', 'UpdateStack', input).catch((refused: unknown) => {
      if (!/No updates/.test(refused instanceof Error ? refused.message : '')) throw refused;
    });
  }
}

interface Stacks {
  readonly Stacks: readonly { readonly StackStatus: string; readonly StackStatusReason?: string }[];
}

async function whenComplete(
  call: CallService,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { Stacks } = await call<Stacks>('cloudformation', 'DescribeStacks', { StackName });
    const status = Stacks[0]?.StackStatus ?? '';
    if (status === 'CREATE_COMPLETE' || /^UPDATE_COMPLETE/.test(status)) return;
    if (/ROLLBACK|FAILED|DELETE/.test(status)) throw new StackError(await reasonOf(call));
    await pause(LOOK_MS);
  }
  throw new StackError(StackName);
}

interface Events {
  readonly StackEvents?: readonly {
    readonly LogicalResourceId: string;
    readonly ResourceStatus: string;
    readonly ResourceStatusReason?: string;
  }[];
}

/** The first thing that went wrong: all that follows does because of it. */
async function reasonOf(call: CallService): Promise<string> {
  const { StackEvents = [] } = await call<Events>('cloudformation', 'DescribeStackEvents', { StackName });
  const first = StackEvents.filter(({ ResourceStatus }) => ResourceStatus.endsWith('_FAILED')).at(-1);
  return first
    ? `${first.LogicalResourceId}: ${first.ResourceStatusReason ?? first.ResourceStatus}`
    : StackName;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
