import type { CallService } from '@/lib/targets/service-caller';
import { deployStack } from '@/lib/labs/provision/deploy-stack';
import bundle from './bundle.json';

/** What is being done: the code goes into a bucket, a stack makes the rest, the pictures go where the machine looks for them. */
export type DeployStep = 'code' | 'stack' | 'pictures';

interface Deploying {
  readonly call: CallService;
  readonly onStep: (step: DeployStep) => void;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const CODE = 'imagenes-codigo';
const INCOMING = 'imagenes-entrada';

const stack = {
  StackName: 'procesar-imagenes',
  TemplateBody: bundle.template,
  Parameters: [
    { ParameterKey: 'BucketDeCodigo', ParameterValue: CODE },
    // The machine is what the student works on: it is made in the bench.
    { ParameterKey: 'ConMaquina', ParameterValue: 'no' },
  ],
};

/** Makes all that the image pipeline needs but the machine itself. What is there already stays, or becomes what it should be. */
export async function deployImagePipeline({ call, onStep, pause = sleep }: Deploying): Promise<void> {
  onStep('code');
  await call('s3', 'CreateBucket', { Bucket: CODE });
  for (const [name, Body] of Object.entries(bundle.zips)) {
    await call('s3', 'PutObject', { Bucket: CODE, Key: `${name}.zip`, Body, ContentType: 'application/zip' });
  }
  onStep('stack');
  await deployStack(stack, { call, pause });
  onStep('pictures');
  for (const [Key, Body] of Object.entries(bundle.pictures)) {
    const ContentType = Key.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await call('s3', 'PutObject', { Bucket: INCOMING, Key, Body, ContentType });
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
