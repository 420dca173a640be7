import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLab } from '../read-lab';
import { provide, type Provider } from './provide';

/** An account that makes whatever it is asked for, and remembers it; `template`: of the stack that is there. */
function account(template?: string) {
  const calls: (readonly [operation: string, input: object])[] = [];
  const complete = { StackName: 'pasos-lab-07', StackStatus: 'CREATE_COMPLETE' };
  let stacks = template === undefined ? [] : [complete];
  const service = async (_: string, operation: string, input: object = {}) => {
    calls.push([operation, input]);
    if (operation === 'CreateStack') stacks = [complete];
    if (operation === 'GetTemplate') return { TemplateBody: template };
    return operation === 'DescribeStacks' ? { Stacks: stacks } : {};
  };
  const provider: Provider = { service: service as Provider['service'], pause: async () => {} };
  return { calls, provider };
}

test('code is there before the stack, and the files of a lab are put into its buckets once it is complete, under their own names', async () => {
  const { calls, provider } = account();
  await provide(await readLab('lab-07'), provider);
  expect(calls.map(([operation]) => operation).slice(0, 6)).toEqual([
    'CreateBucket',
    'PutObject',
    'DescribeStacks',
    'CreateStack',
    'DescribeStacks',
    'PutObject',
  ]);
  expect(calls[1]![1]).toMatchObject({ Bucket: 'codigo-lab-07', Key: 'crear-miniatura.zip' });
  expect(calls).toContainEqual([
    'PutObject',
    {
      Bucket: 'imagenes-entrada',
      Key: 'gato.jpg',
      Body: await readFile('labs/lab-07/pictures/gato.jpg', 'base64'),
      ContentType: 'image/jpeg',
    },
  ]);
});

test('a stack that is there is changed only when its template is another', async () => {
  const lab = await readLab('lab-07');
  const cloudFormation = async (template?: string) => {
    const { calls, provider } = account(template);
    await provide(lab, provider);
    return calls.map(([operation]) => operation).filter((name) => /Stacks?$|Template/.test(name));
  };
  expect(await cloudFormation(lab.template)).toEqual(['DescribeStacks', 'GetTemplate', 'DescribeStacks']);
  expect(await cloudFormation('an older one')).toContain('UpdateStack');
});

test('a file that is not there is said to the author', async () => {
  const root = await mkdtemp(join(tmpdir(), 'pasos-labs-'));
  await mkdir(join(root, 'lab-x'));
  const both = { es: 'x', en: 'x' };
  const step = {
    id: 'a',
    title: both,
    drafts: [{ id: 'machine', start: 'a.asl.json', solution: 'a.asl.json' }],
    checks: [{ id: 'c', kind: 'valid', title: both }],
    hints: [both],
  };
  const objects = [{ bucket: 'fotos', file: 'pictures/gato.jpg' }];
  const lab = { title: both, summary: both, minutes: 1, objects, steps: [step] };
  await writeFile(join(root, 'lab-x/lab.json'), JSON.stringify(lab));
  await writeFile(join(root, 'lab-x/a.asl.json'), '{}');
  await expect(readLab('lab-x', root)).rejects.toThrow(/objects\[0\]\.file: there is no file .*gato\.jpg/);
});
