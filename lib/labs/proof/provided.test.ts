import { mkdtemp, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proveLab } from './prove-lab';

const both = (text: string) => ({ es: text, en: `${text}.` });
const task = (resource: string) =>
  JSON.stringify({
    StartAt: 'Doblar',
    States: { Doblar: { Type: 'Task', Resource: resource, Parameters: { n: 4 }, End: true } },
  });
const DOUBLE = 'arn:aws:lambda:us-east-1:123456789012:function:doblar';

const template = (action: string) => `
Resources:
  Doblar:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: doblar
      Runtime: nodejs22.x
      Handler: index.handler
      Role: !GetAtt Rol.Arn
      Code:
        ZipFile: "exports.handler = async ({ n }) => ({ doble: n * 2 });"
  Rol:
    Type: AWS::IAM::Role
    Properties:
      RoleName: DoblesRole
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: p
          PolicyDocument: { Statement: [{ Effect: Allow, Action: "${action}", Resource: "*" }] }
`;

/** A lab of one step, whose solution calls the function that comes with the lab. */
async function labWith(template: string, more: object = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'pasos-labs-'));
  const folder = join(root, 'lab-x');
  await mkdir(folder);
  const step = {
    id: 'a',
    title: both('Doblar'),
    machine: { name: 'Dobles', type: 'STANDARD' },
    drafts: [{ id: 'machine', start: 'start.asl.json', solution: 'solution.asl.json' }],
    checks: [
      {
        id: 'c1',
        kind: 'run',
        title: both('Dobla'),
        cases: [{ input: {}, expect: { status: 'SUCCEEDED', output: { doble: 8 } } }],
      },
    ],
    hints: [both('Llama a la función')],
  };
  const lab = { title: both('Dobles'), summary: both('Dobles'), minutes: 1, steps: [step], ...more };
  const files = {
    'lab.json': JSON.stringify(lab),
    'proof.json': JSON.stringify({ steps: { a: { wrong: [] } } }),
    'start.asl.json': '{}',
    'solution.asl.json': task(DOUBLE),
    'template.yaml': template,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return root;
}

async function troubles(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { fact, trouble } of proveLab('lab-x', root))
    if (trouble) found.push(`${fact}: ${trouble}`);
  return found;
}

test('the functions of a lab run in its proof', async () => {
  const root = await labWith(template('lambda:InvokeFunction'), { template: 'template.yaml' });
  expect(await troubles(root)).toEqual([]);
});

test('without its template there is nothing to call', async () => {
  const root = await labWith(template('lambda:InvokeFunction'));
  expect(await troubles(root)).toEqual([expect.stringContaining('the solution passes: c1:')]);
});

test.each([
  ['passes with a role that may', 'lambda:InvokeFunction', []],
  ['fails with one that may not', 'sqs:SendMessage', [expect.stringContaining('the solution passes: c1:')]],
])('a strict lab %s', async (_, action, expected) => {
  const root = await labWith(template(action), { template: 'template.yaml', strict: true });
  expect(await troubles(root)).toEqual(expected);
});

test('a template that cannot be deployed says why', async () => {
  const root = await labWith('Resources: { A: { Type: AWS::Nothing::Here } }', { template: 'template.yaml' });
  expect((await troubles(root))[0]).toMatch(/AWS::Nothing::Here/);
});
