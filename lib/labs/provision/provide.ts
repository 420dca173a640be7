import type { Target } from '@/lib/targets/target';
import type { Lab, LabObject } from '../lab';
import { deployStack } from './deploy-stack';

export interface Provider extends Pick<Target, 'service' | 'control'> {
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Whether a lab needs anything in the account but its machines. */
export function isProvided({ strict, template }: Pick<Lab, 'strict' | 'template'>): boolean {
  return strict === true || template !== undefined;
}

/** Makes what a lab needs around its machines, in the local engine. What is there already stays. */
export async function provide(lab: Lab, { service, control, pause }: Provider): Promise<void> {
  for (const file of lab.code ?? []) {
    await service('s3', 'CreateBucket', { Bucket: file.bucket });
    await put(file, service);
  }
  if (lab.template !== undefined) {
    const stack = { StackName: stackName(lab.slug), TemplateBody: lab.template };
    await deployStack(stack, { call: service, pause });
  }
  for (const file of lab.objects ?? []) await put(file, service);
  const machines = new Set(lab.steps.flatMap(({ machine }) => (machine ? [machine.name] : [])));
  for (const name of lab.strict ? machines : []) {
    const stateMachineArn = `arn:aws:states:us-east-1:123456789012:stateMachine:${name}`;
    await control?.('SetAccess', { strict: true, stateMachineArn });
  }
}

async function put({ bucket: Bucket, key: Key, base64: Body }: LabObject, service: Provider['service']) {
  const ending = Key.split('.').at(-1) ?? '';
  await service('s3', 'PutObject', { Bucket, Key, Body, ContentType: contentTypes[ending] });
}

/** So that the studio shows a picture as one. What is not here S3 takes for bytes. */
const contentTypes: Readonly<Record<string, string | undefined>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
};

function stackName(slug: string): string {
  return `pasos-${slug}`;
}
