import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsEndpoint } from './engines/aws-endpoint';
import type { Engine, EngineOptions } from './engines/engine';
import { openInProcess } from './engines/ours-in-process';
import type { ServerCommand } from './engines/server';
import { awsLocalStepFunctions } from './peers/aws-local-stepfunctions';
import { statebox } from './peers/statebox';
import type { WorkloadName } from './workloads';
import { commandFromOutside, stepFunctionsLocal } from './peers/servers';

/** Somebody who is measured. */
export interface Contender {
  readonly title: string;
  readonly isOurs: boolean;
  readonly speaks: 'in process' | 'HTTP';
  /** What survives `kill -9`; the peers keep nothing. */
  readonly keeps: 'memory' | 'SQLite';
  readonly hasJsonata: boolean;
  /** Workloads it never finishes: nobody need wait for them. */
  readonly lacks?: readonly WorkloadName[];
  open(options: EngineOptions): Promise<Engine>;
}

const inProcess = { isOurs: true, speaks: 'in process', hasJsonata: true } as const;
const overHttp = { isOurs: true, speaks: 'HTTP', hasJsonata: true } as const;
const peer = { isOurs: false, keeps: 'memory', hasJsonata: false } as const;

export const contenders = {
  'ours-memory': {
    ...inProcess,
    title: 'Pasos, in process, memory',
    keeps: 'memory',
    open: async () => openInProcess('memory'),
  },
  'ours-sqlite': {
    ...inProcess,
    title: 'Pasos, in process, SQLite',
    keeps: 'SQLite',
    open: async () => openInProcess('sqlite'),
  },
  'ours-http-memory': {
    ...overHttp,
    title: 'Pasos, HTTP, memory',
    keeps: 'memory',
    open: ({ clients }) => AwsEndpoint.open((port) => ourCommand(port, ['--memory']), clients),
  },
  'ours-http-sqlite': {
    ...overHttp,
    title: 'Pasos, HTTP, SQLite',
    keeps: 'SQLite',
    open: ({ clients }) => openOnDisk(clients),
  },
  'aws-local-stepfunctions': {
    ...peer,
    title: 'aws-local-stepfunctions',
    speaks: 'in process',
    open: awsLocalStepFunctions,
  },
  statebox: { ...peer, title: 'statebox', speaks: 'in process', open: statebox },
  'stepfunctions-local': {
    ...peer,
    title: 'stepfunctions-local',
    speaks: 'HTTP',
    lacks: ['choice-loop', 'map-1000', 'map-10000'],
    open: ({ clients }) => AwsEndpoint.open(stepFunctionsLocal, clients),
  },
  'peer-command': {
    ...peer,
    title: process.env.BENCH_PEER_TITLE ?? 'the peer of --peer-command',
    speaks: 'HTTP',
    hasJsonata: true,
    open: ({ clients }) => AwsEndpoint.open(commandFromOutside, clients),
  },
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

/** The very command that users run. */
export function ourCommand(port: number, args: readonly string[]): ServerCommand {
  return { command: process.execPath, args: ['scripts/engine.mjs', '--port', String(port), ...args] };
}

async function openOnDisk(clients: number): Promise<AwsEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'pasos-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return AwsEndpoint.open((port) => ourCommand(port, ['--data', folder]), clients);
}
