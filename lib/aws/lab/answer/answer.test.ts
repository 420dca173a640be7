import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { createTestEngine, type TestEngine } from '@pasos/engine/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Cleaned, OwnedResource, Plan, Prepared } from '@/lib/account/contract';
import type { Lab } from '@/lib/labs/lab';
import { AccountSession, type Transport } from '../../session/account-session';
import { troubleOf } from '../../trouble';
import { making } from '../making';
import { openJournal } from '../journal/journal';
import { tagsFor } from '../names';
import { definition, template } from '../testing/everything';
import type { LabSite } from './account-lab';
import { answerClean, answerPlan, answerPrepare, answerResources } from './answer';

const machine = { name: 'HolaMundo', type: 'STANDARD' as const, definition };
const owner = { lab: 'lab-19', student: 'abcdef012345' };

let engine: TestEngine;
let site: LabSite;
beforeEach(() => {
  engine = createTestEngine();
  const lab = { slug: 'lab-19', template, steps: [] } as unknown as Lab;
  site = {
    journal: openJournal(join(mkdtempSync(join(tmpdir(), 'pasos-journal-')), 'journal.jsonl')),
    clock: { now: () => engine.clock.now(), sleep: (ms) => engine.clock.advance(ms) },
    loadLab: (slug) => {
      if (slug === 'lab-11') return Promise.resolve({ ...lab, localOnly: { es: 'No.', en: 'No.' } });
      return slug === 'lab-19' ? Promise.resolve(lab) : Promise.reject(new Error('no such lab'));
    },
    troubleOf,
    whose: 'own',
  };
});

function account(student = owner.student): AccountSession {
  return new AccountSession({
    connection: {
      accountId: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/Estudiante/ana',
      region: 'us-east-1',
      partition: 'aws',
      way: 'pasted',
      isLongLived: false,
    },
    keys: () => Promise.resolve({ accessKeyId: 'a', secretAccessKey: 'b' }),
    student,
    transport: engine.requestHandler as Transport,
  });
}

async function post<T>(answer: typeof answerPlan, body: object, student?: string): Promise<T> {
  const request = new Request('http://localhost:3000/api/account/x', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
  const answered = await answer(request, account(student), site);
  if (!answered.ok) throw new Error(await answered.text());
  return (await answered.json()) as T;
}

async function resources(query = '', student?: string): Promise<readonly OwnedResource[]> {
  const request = new Request(`http://localhost:3000/api/account/resources${query}`);
  return (await answerResources(request, account(student), site)).json() as Promise<OwnedResource[]>;
}

const asked = { lab: 'lab-19', machine };
const namesOf = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('a plan', () => {
  test('names all that will be created, then that it is there', async () => {
    const before = await post<Plan>(answerPlan, asked);
    expect(before.creates).toEqual([
      { type: 'AWS::CloudFormation::Stack', name: 'pasos-lab-19-abcdef', exists: false },
      { type: 'AWS::SQS::Queue', name: 'Cola', exists: false },
      { type: 'AWS::S3::Bucket', name: 'Cubo', exists: false },
      { type: 'AWS::DynamoDB::Table', name: 'Pedidos', exists: false },
      { type: 'AWS::IAM::Role', name: 'pasos-lab-19-abcdef-us-east-1-HolaMundo', exists: false },
      { type: 'AWS::StepFunctions::StateMachine', name: 'HolaMundo', exists: false },
    ]);
    expect(site.journal.entries()).toEqual([]);
    await post(answerPrepare, asked);
    const after = await post<Plan>(answerPlan, asked);
    expect(after.creates.filter(({ exists }) => !exists)).toEqual([
      { type: 'AWS::StepFunctions::StateMachine', name: 'HolaMundo', exists: false },
    ]);
  });

  test.each([answerPlan, answerPrepare])(
    '%o has nothing for a lab of the local engine only',
    async (answer) => {
      const refused = post(answer, { ...asked, lab: 'lab-11' });
      await expect(refused).rejects.toMatchObject({ name: 'OperationNotOffered' });
      expect(site.journal.entries()).toEqual([]);
    },
  );

  test('needs neither a lab nor a definition that can be read', async () => {
    const typed = { lab: 'studio', machine: { ...machine, definition: '{' } };
    const { creates } = await post<Plan>(answerPlan, typed);
    expect(namesOf(creates)).toEqual(['pasos-studio-abcdef-us-east-1-HolaMundo', 'HolaMundo']);
  });

  test('says which permissions are missing, or that it cannot know', async () => {
    const iam = new IAMClient(account().settings());
    expect(await post<Plan>(answerPlan, asked)).not.toHaveProperty('missing');
    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
    };
    const named = { RoleName: 'Estudiante' };
    await iam.send(
      new CreateRoleCommand({ ...named, Path: '/aula/', AssumeRolePolicyDocument: JSON.stringify(trust) }),
    );
    const allow = (Action: string | string[], Resource: string | string[]) => ({
      Effect: 'Allow',
      Action,
      Resource,
    });
    const policy = {
      Version: '2012-10-17',
      Statement: [
        allow(['states:*', 'sqs:*', 'dynamodb:*', 's3:*', 'cloudformation:*', 'iam:Get*', 'iam:List*'], '*'),
        allow(['iam:*Role', 'iam:*RolePolicy'], 'arn:aws:iam::123456789012:role/pasos/*'),
        { Effect: 'Deny', Action: ['iam:PassRole', 's3:DeleteBucket'], Resource: '*' },
      ],
    };
    await iam.send(
      new PutRolePolicyCommand({ ...named, PolicyName: 'p', PolicyDocument: JSON.stringify(policy) }),
    );
    expect((await post<Plan>(answerPlan, asked)).missing).toEqual(['iam:PassRole', 's3:DeleteBucket']);
  });

  test('costs something, and each part of it is told', async () => {
    const { dollars, because } = (await post<Plan>(answerPlan, asked)).costAtMost;
    expect(because.map(({ what }) => what)).toEqual(['transitions', 'requests']);
    expect(dollars).toBeGreaterThan(0);
    expect(dollars).toBeLessThan(0.05);
  });
});

describe('preparing', () => {
  test('gives the role and what the stack says of itself; again, it changes nothing', async () => {
    const first = await post<Prepared>(answerPrepare, asked);
    expect(first.roleArn).toBe(
      'arn:aws:iam::123456789012:role/pasos/pasos-lab-19-abcdef-us-east-1-HolaMundo',
    );
    expect(first.outputs.ColaUrl).toContain('/pasos-lab-19-abcdef-Cola-');
    const written = site.journal.entries().length;
    const [again, atOnce] = await Promise.all([post(answerPrepare, asked), post(answerPrepare, asked)]);
    expect([again, atOnce]).toEqual([first, first]);
    expect(site.journal.entries()).toHaveLength(written);
  });

  test('two at once make one', async () => {
    await Promise.all([post(answerPrepare, asked), post(answerPrepare, asked)]);
    const intentions = site.journal.entries().filter(({ what }) => what === 'intention');
    expect(namesOf(intentions)).toEqual(['pasos-lab-19-abcdef', 'pasos-lab-19-abcdef-us-east-1-HolaMundo']);
  });

  test.each([
    ['plan', answerPlan],
    ['preparation', answerPrepare],
  ])('a machine of one’s own with the same name is not written over: %s', async (_, answer) => {
    const sfn = new SFNClient(account().settings());
    const roleArn = 'arn:aws:iam::123456789012:role/suyo';
    const mine = {
      name: 'HolaMundo',
      roleArn,
      definition: '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}',
    };
    await sfn.send(new CreateStateMachineCommand(mine));
    const problem: unknown = await post(answer, asked).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Error);
    expect(troubleOf(problem)).toMatchObject({ message: expect.stringContaining('HolaMundo') });
    expect(site.journal.entries()).toEqual([]);
  });
});

describe('what is there', () => {
  test('is told, by lab, and cleaned after a dry run', async () => {
    await post(answerPrepare, asked);
    await post(answerPrepare, { lab: 'studio', machine: { ...machine, definition: '{}' } });
    expect(namesOf(await resources())).toEqual([
      'pasos-lab-19-abcdef',
      'pasos-lab-19-abcdef-us-east-1-HolaMundo',
      'pasos-studio-abcdef-us-east-1-HolaMundo',
    ]);
    expect(namesOf(await resources('?lab=studio'))).toEqual(['pasos-studio-abcdef-us-east-1-HolaMundo']);
    const dry = await post<Cleaned>(answerClean, { lab: 'lab-19', dryRun: true });
    expect(await post<Cleaned>(answerClean, { lab: 'lab-19', dryRun: false })).toEqual(dry);
    expect(namesOf(await resources())).toEqual(['pasos-studio-abcdef-us-east-1-HolaMundo']);
  });

  test('of other students is nobody’s business, unless the machine is one’s own', async () => {
    await post(answerPrepare, asked);
    expect(await resources('', '999999999999')).toEqual([]);
    expect(await post<Cleaned>(answerClean, { dryRun: false }, '999999999999')).toEqual({
      removed: [],
      left: [],
    });
    site = { ...site, whose: 'made-from-here' };
    expect(await resources('', '999999999999')).toHaveLength(2);
  });

  test('in another region is found by the journal', async () => {
    const { clock, journal } = site;
    const place = { accountId: '123456789012', region: 'eu-west-1', clock };
    const sfn = new SFNClient({ ...account().settings(), region: 'eu-west-1' });
    await making(
      { place, owner, journal },
      { type: 'AWS::StepFunctions::StateMachine', name: 'Otra' },
      async () => {
        const tags = Object.entries(tagsFor(owner)).map(([key, value]) => ({ key, value }));
        const roleArn = 'arn:aws:iam::123456789012:role/x';
        const text = '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}';
        return {
          value: await sfn.send(
            new CreateStateMachineCommand({ name: 'Otra', roleArn, definition: text, tags }),
          ),
        };
      },
    );
    expect((await resources()).map(({ name, region }) => [name, region])).toEqual([['Otra', 'eu-west-1']]);
    await post(answerClean, { dryRun: false });
    expect(await resources()).toEqual([]);
  });
});

test.each([
  ['no lab', { machine }],
  ['a lab that is a path', { ...asked, lab: '../etc' }],
  ['a type that does not exist', { lab: 'studio', machine: { ...machine, type: 'FAST' } }],
])('%s is refused', async (_, body) => {
  await expect(post(answerPrepare, body)).rejects.toThrow('not-valid');
});
