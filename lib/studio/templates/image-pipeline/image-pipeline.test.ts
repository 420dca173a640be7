import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import bundle from './bundle.json';
import { deployImagePipeline, type DeployStep } from './deploy';
import { imagePipeline } from './image-pipeline';

const folder = join(import.meta.dirname);

/** The short forms of CloudFormation, of which only the place matters here. */
const customTags = ['Ref', 'Sub', 'GetAtt', 'Equals'].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' as const },
]);

test('the template holds the machine as the studio has it, and is what is brought along', () => {
  const text = readFileSync(join(folder, 'template.yaml'), 'utf8');
  const template = parse(text, { customTags }) as {
    Resources: Record<string, { Properties: Record<string, unknown> }>;
  };
  expect(template.Resources.Maquina!.Properties.Definition).toEqual(imagePipeline.definition);
  expect(bundle.template).toBe(text);
});

test('Lab 07 brings along the function that the template has', () => {
  expect(readFileSync('labs/lab-07/code/crear-miniatura.zip', 'base64')).toBe(bundle.zips['crear-miniatura']);
});

test('the sample pictures are pictures', () => {
  for (const [name, base64] of Object.entries(bundle.pictures)) {
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.length).toBeLessThan(32 * 1024);
    if (name.endsWith('.jpg')) expect(jpeg.decode(bytes)).toMatchObject({ width: 480, height: 320 });
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
});

/** A CloudFormation that answers with one status after the other; it has the stack, or another tab is making it just now. */
function account(statuses: readonly string[], stack: 'none' | 'there' | 'coming' = 'none') {
  const calls: string[] = [];
  const left = [...statuses];
  const call = async (service: string, operation: string, input: object = {}) => {
    const { Key = '', StackName } = input as { Key?: string; StackName?: string };
    calls.push(`${service} ${operation} ${Key}`.trim());
    if (operation === 'CreateStack' && stack === 'coming') {
      throw Object.assign(new Error('exists'), { name: 'AlreadyExistsException' });
    }
    if (operation === 'UpdateStack') throw new Error('No updates are to be performed.');
    if (operation === 'DescribeStacks' && StackName === undefined)
      return { Stacks: stack === 'there' ? [{ StackName: 'procesar-imagenes' }] : [] };
    if (operation === 'DescribeStacks')
      return { Stacks: [{ StackStatus: left.shift() ?? 'CREATE_COMPLETE' }] };
    const failed = {
      LogicalResourceId: 'Entrada',
      ResourceStatus: 'CREATE_FAILED',
      ResourceStatusReason: 'taken',
    };
    return operation === 'DescribeStackEvents' ? { StackEvents: [failed] } : {};
  };
  return { calls, call: call as Parameters<typeof deployImagePipeline>[0]['call'] };
}

test('one click makes code, stack and pictures, in this order', async () => {
  const { calls, call } = account(['CREATE_IN_PROGRESS', 'CREATE_COMPLETE']);
  const steps: DeployStep[] = [];
  await deployImagePipeline({ call, onStep: (step) => steps.push(step), pause: async () => {} });
  expect(steps).toEqual(['code', 'stack', 'pictures']);
  expect(calls).toEqual([
    's3 CreateBucket',
    's3 PutObject extraer-metadatos.zip',
    's3 PutObject crear-miniatura.zip',
    'cloudformation DescribeStacks',
    'cloudformation CreateStack',
    'cloudformation DescribeStacks',
    'cloudformation DescribeStacks',
    's3 PutObject gato.jpg',
    's3 PutObject playa.jpg',
    's3 PutObject bosque.png',
  ]);
});

test.each(['there', 'coming'] as const)('what is %s already is no failure', async (stack) => {
  const { call } = account([], stack);
  await expect(
    deployImagePipeline({ call, onStep: () => {}, pause: async () => {} }),
  ).resolves.toBeUndefined();
});

test('a stack that fails says what of it, and why', async () => {
  const { call } = account(['ROLLBACK_IN_PROGRESS']);
  const deploying = deployImagePipeline({ call, onStep: () => {}, pause: async () => {} });
  await expect(deploying).rejects.toMatchObject({ name: 'StackError', message: 'Entrada: taken' });
});
