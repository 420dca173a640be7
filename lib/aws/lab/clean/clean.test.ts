import { rmSync } from 'node:fs';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { describe, expect, test } from 'vitest';
import { making } from '../making';
import type { Owner } from '../names';
import { everythingIn, makeEverything, makeLab } from '../testing/everything';
import { createStandIn, Died, type Process, type StandIn } from '../testing/stand-in';
import { troubleOf } from '../../trouble';
import { clean } from './clean';

const owner: Owner = { lab: 'lab-01', student: 'abcdef012345' };

function cleaningOf({ place, journal }: Process) {
  return { place, journal, mine: (other: Owner) => other.student === owner.student, troubleOf };
}

async function diesOrEnds(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Died)) throw error;
  });
}

/** What is there after everything was made by one process, which dies after its nth step. */
async function madeUntil(step: number): Promise<StandIn> {
  const standIn = createStandIn();
  await diesOrEnds(makeEverything({ ...standIn.process({ step }), owner }));
  return standIn;
}

test('a dry run names exactly what goes, machines first and roles last, and nothing is left', async () => {
  const standIn = await madeUntil(Infinity);
  const process = standIn.process();
  const dry = await clean(cleaningOf(process), { dryRun: true });
  expect(dry.removed.map(({ type, name }) => `${type} ${name}`)).toEqual([
    'AWS::StepFunctions::StateMachine HolaMundo',
    'AWS::StepFunctions::Activity revisar',
    'AWS::CloudFormation::Stack pasos-lab-01-abcdef',
    'AWS::Events::Rule grandes',
    'AWS::Lambda::Function Cobrar',
    'AWS::DynamoDB::Table Clientes',
    'AWS::SQS::Queue otra',
    'AWS::SNS::Topic avisos',
    'AWS::S3::Bucket pasos-fotos',
    'AWS::Logs::LogGroup /aws/vendedlogs/states/HolaMundo-Logs',
    'AWS::IAM::Role pasos-lab-01-abcdef-us-east-1-HolaMundo',
  ]);
  expect(await clean(cleaningOf(process), { dryRun: false })).toEqual(dry);
  expect(await everythingIn(process.place.clients)).toEqual([]);
  expect(await clean(cleaningOf(process), { dryRun: false })).toEqual({ removed: [], left: [] });
});

/** What lists something of the account; what is asked of one thing is not meant. */
const LISTINGS =
  /^(List(?!Tags|Executions|ObjectVersions|MultipartUploads|RolePolicies|AttachedRolePolicies|TargetsByRule|QueueTags))/;

describe('whatever step the server dies at, another one finds what is left', () => {
  test('while things are made, by the journal alone where the account lists nothing', async () => {
    const steps = await stepsOf((process) => makeEverything({ ...process, owner }));
    for (let step = 0; step <= steps; step++) {
      const standIn = await madeUntil(step);
      const blind = standIn.process(undefined, LISTINGS);
      const { left } = await clean(cleaningOf(blind), { dryRun: false });
      expect({ step, left, there: await everythingIn(standIn.process().place.clients) }).toEqual({
        step,
        left: [],
        there: [],
      });
    }
  }, 300_000);

  test('while things are removed', async () => {
    const steps = await stepsOf((process) => clean(cleaningOf(process), { dryRun: false }), await withLab());
    for (let step = 0; step <= steps; step++) {
      const standIn = await withLab();
      await diesOrEnds(clean(cleaningOf(standIn.process({ step })), { dryRun: false }));
      const { left } = await clean(cleaningOf(standIn.process()), { dryRun: false });
      expect({ step, left, there: await everythingIn(standIn.process().place.clients) }).toEqual({
        step,
        left: [],
        there: [],
      });
    }
  }, 300_000);
});

async function withLab(): Promise<StandIn> {
  const standIn = createStandIn();
  await makeLab({ ...standIn.process(), owner });
  return standIn;
}

test('what is tagged is found without the journal', async () => {
  const standIn = await madeUntil(Infinity);
  rmSync(standIn.journalFile);
  await clean(cleaningOf(standIn.process()), { dryRun: false });
  expect(await everythingIn(standIn.process().place.clients)).toEqual([]);
});

describe('what is not this student’s stays, whatever the journal says', () => {
  const foreign: readonly [string, Record<string, string>][] = [
    ['has no tags', {}],
    ['has tags of its own', { de: 'mí' }],
    ['is another student’s', { 'pasos:lab': 'lab-01', 'pasos:student': '999999999999' }],
    ['has half of our tags', { 'pasos:lab': 'lab-01' }],
  ];
  test.each(foreign)('a queue that %s', async (_, tags) => {
    const process = createStandIn().process();
    await process.place.clients.sqs.send(new CreateQueueCommand({ QueueName: 'suya', tags }));
    const create = () => Promise.reject(new Error('QueueAlreadyExists'));
    const site = { ...process, owner };
    await making(site, { type: 'AWS::SQS::Queue', name: 'suya' }, create).catch(() => {});
    expect(await clean(cleaningOf(process), { dryRun: false })).toEqual({ removed: [], left: [] });
    expect(await everythingIn(process.place.clients)).toHaveLength(1);
  });
});

test('one thing that may not be looked at hides nothing else', async () => {
  const standIn = await madeUntil(Infinity);
  const { place } = standIn.process();
  await place.clients.s3.send(new CreateBucketCommand({ Bucket: 'de-la-empresa' }));
  place.clients.s3.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const isTheirs = (args.input as { Bucket?: string }).Bucket === 'de-la-empresa';
        const denied = Object.assign(new Error('Access Denied'), { name: 'AccessDenied' });
        return isTheirs && commandName === 'GetBucketTaggingCommand' ? Promise.reject(denied) : next(args);
      },
    { step: 'initialize' },
  );
  rmSync(standIn.journalFile);
  expect((await clean(cleaningOf({ ...standIn.process(), place }), { dryRun: false })).left).toEqual([]);
  expect(await everythingIn(place.clients)).toEqual(['bucket de-la-empresa']);
});

test('what cannot be removed is named with its reason and where to do it, and the rest goes', async () => {
  const standIn = await madeUntil(Infinity);
  const denied = standIn.process(undefined, /^Delete(Topic|Role)$/);
  const { left } = await clean(cleaningOf(denied), { dryRun: false });
  expect(
    left.map(({ type, consoleUrl, trouble }) => [type, new URL(consoleUrl).host, trouble.message]),
  ).toEqual([
    ['AWS::SNS::Topic', 'us-east-1.console.aws.amazon.com', expect.stringContaining('DeleteTopic')],
    ['AWS::IAM::Role', 'us-east-1.console.aws.amazon.com', expect.stringContaining('DeleteRole')],
  ]);
  expect(await everythingIn(standIn.process().place.clients)).toHaveLength(2);
  await clean(cleaningOf(standIn.process()), { dryRun: false });
  expect(await everythingIn(standIn.process().place.clients)).toEqual([]);
});

/** How many steps some work has. */
async function stepsOf(work: (process: Process) => Promise<unknown>, standIn = createStandIn()) {
  const process = standIn.process();
  await work(process);
  return process.steps();
}
