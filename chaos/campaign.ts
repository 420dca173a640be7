import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient, isWrittenDown, pause, type Endpoint } from './aws-client';
import { AckLog } from './driver/ack-log';
import { Starter } from './driver/starter';
import { Workers } from './driver/worker';
import { EngineProcess, type Downtime } from './engine-process';
import { Fleet } from './fleet';
import { atOnce, observeEngine, type Observation } from './observe';
import { between, seeded, type Random } from './random';
import { kinds, machineArn } from './scenario/machines';
import { plan, planOpen, type Planned } from './scenario/plan';

export interface CampaignOptions {
  readonly executions: number;
  /** More of them that are open all the time, so that every start finds at least so many. */
  readonly open: number;
  readonly kills: number;
  readonly seed: number;
  /** Where it works; kept when something is wrong. */
  readonly folder: string;
  /** The PostgreSQL that several engines share; one engine on its own folder without it. */
  readonly databaseUrl?: string;
}

/** What is killed: one engine, or one of several. */
interface Target extends Endpoint {
  readonly kills: number;
  readonly downtimes: readonly Downtime[];
  readonly readyMs: readonly number[];
  readonly complaints: readonly string[];
  start(): void;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
  end(): Promise<void>;
}

const enginesOfFleet = 2;

const workers = 8;
const drainMsMax = 300_000;
/** A kill meets the engine at work, this long after it was ready... */
const atWorkMs = [150, 1_500] as const;
/** ...or, one time in four, while it starts, this long after its process was. */
const startingMs = [50, 900] as const;
const revisionsPerSecond = 5;

/** Starts executions, kills the engine again and again, lets it finish and looks at what is there. */
export async function runCampaign(options: CampaignOptions): Promise<Observation> {
  const random = seeded(options.seed);
  const planned = plan(options.executions, random);
  const engine = await target(options, random);
  const client = new AwsClient(engine);
  const log = new AckLog(join(options.folder, 'acks.jsonl'));
  const work = new Workers(client, log);
  engine.start();
  try {
    await driveAndKill({ ...options, engine, client, log, work, planned, random });
    await drained(client, planned.length);
    const { kills, downtimes, readyMs } = engine;
    const seen = await observeEngine(client);
    work.end();
    const exitCode = await engine.stop();
    const wrong = [...client.wrongAnswers, ...engine.complaints];
    if (exitCode !== 0) wrong.push(`The engine ended with code ${exitCode} at SIGTERM`);
    return { ...seen, acks: log.acks, kills, downtimes, readyMs, complaints: wrong };
  } finally {
    work.end();
    await engine.end();
    log.close();
  }
}

async function target({ folder, databaseUrl }: CampaignOptions, random: Random): Promise<Target> {
  const args = ['--data', join(folder, 'data')];
  if (databaseUrl === undefined) return new EngineProcess(await freePort(), args);
  const env = { PASOS_DATABASE_URL: databaseUrl };
  const ports = await Promise.all(Array.from({ length: enginesOfFleet }, freePort));
  return new Fleet(
    ports.map((port) => new EngineProcess(port, args, env)),
    random,
  );
}

interface Drive {
  readonly engine: Target;
  readonly client: AwsClient;
  readonly log: AckLog;
  readonly work: Workers;
  readonly planned: readonly Planned[];
  readonly open: number;
  readonly kills: number;
  readonly random: Random;
}

async function driveAndKill(drive: Drive): Promise<void> {
  const { engine, client, log, work, planned, open, kills, random } = drive;
  const starter = new Starter(client, log);
  await starter.createAll();
  work.start(workers);
  const openAllTheTime = planOpen(open);
  await atOnce(openAllTheTime, (one) => starter.leaveRunning(one));
  const isOver = { now: false };
  const revising = revise(starter, isOver).catch(isWrittenDown);
  // Each life starts its share, so that every kill meets executions of all ages.
  const share = Math.ceil(planned.length / (kills + 1));
  const starting: Promise<unknown>[] = [];
  for (let life = 0; life <= kills; life += 1) {
    const mine = planned.slice(life * share, (life + 1) * share);
    starting.push(atOnce(mine, (one) => starter.start(one)).catch(isWrittenDown));
    if (life < kills) await killOnce(engine, random);
  }
  await Promise.all(starting);
  await atOnce(openAllTheTime, (one) => starter.stop(one));
  isOver.now = true;
  await revising;
}

async function killOnce(engine: Target, random: Random): Promise<void> {
  await engine.untilReady();
  await pause(between(random, ...atWorkMs));
  await engine.kill();
  engine.start();
  if (random() > 0.25) return;
  await pause(between(random, ...startingMs));
  await engine.kill();
  engine.start();
}

async function revise(starter: Starter, isOver: { now: boolean }): Promise<void> {
  while (!isOver.now) {
    await starter.revise();
    await pause(1_000 / revisionsPerSecond);
  }
}

/** Resolves when nothing runs any more. */
async function drained(client: AwsClient, started: number): Promise<void> {
  const deadline = Date.now() + drainMsMax;
  for (const kind of kinds) {
    const body = { stateMachineArn: machineArn(kind), statusFilter: 'RUNNING', maxResults: 1 };
    while (((await client.demand('ListExecutions', body)).executions as unknown[]).length > 0) {
      // What never ends is for the judge to say.
      if (Date.now() > deadline) return console.error(`Not all of ${started} executions ended`);
      await pause(200);
    }
  }
}

export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pasos-chaos-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
