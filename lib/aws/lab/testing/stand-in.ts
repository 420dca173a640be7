import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { createTestEngine, type TestEngine } from '@pasos/engine/testing';
import { createClients, type Clients, type Place } from '../account';
import { openJournal, type Journal } from '../journal/journal';
import type { Entry } from '../journal/journal';

/** An engine in the place of AWS, an account in it, and the processes that work there one after the other. */
export interface StandIn {
  readonly engine: TestEngine;
  readonly journalFile: string;
  /** A process of its own: it dies at its nth step, if it is to, and is denied what is called so. */
  process(death?: Death, denied?: RegExp): Process;
}

export interface Process {
  readonly place: Place;
  readonly journal: Journal;
  /** How many steps it has made: calls that change something, and lines of the journal. */
  steps(): number;
}

export interface Death {
  /** The last that happens. */
  readonly step: number;
}

export class Died extends Error {
  override readonly name = 'Died';
}

export function createStandIn(): StandIn {
  const engine = createTestEngine();
  const journalFile = join(mkdtempSync(join(tmpdir(), 'pasos-journal-')), 'aws', 'journal.jsonl');
  return {
    engine,
    journalFile,
    process: (death, denied) => {
      const mortal = createMortal(death);
      return {
        steps: mortal.steps,
        journal: mortalJournal(openJournal(journalFile), mortal),
        place: {
          accountId: '123456789012',
          partition: 'aws',
          region: 'us-east-1',
          clients: clientsOf(engine, mortal, denied),
          clock: { now: () => engine.clock.now(), sleep: (ms) => engine.clock.advance(ms) },
        },
      };
    },
  };
}

interface Mortal {
  steps(): number;
  step<T>(act: () => T): T;
  assertAlive(): void;
}

/** What is dead does nothing any more. */
function createMortal(death: Death | undefined): Mortal {
  let steps = 0;
  const assertAlive = () => {
    if (steps === death?.step) throw new Died();
  };
  return {
    steps: () => steps,
    assertAlive,
    step(act) {
      assertAlive();
      steps++;
      return act();
    },
  };
}

function mortalJournal(journal: Journal, { step }: Mortal): Journal {
  return { append: (entry: Entry) => step(() => journal.append(entry)), entries: journal.entries };
}

const READS = /^(List|Describe|Get|Head)/;

function clientsOf(engine: TestEngine, mortal: Mortal, denied: RegExp | undefined): Clients {
  const clients = createClients({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    endpoint: 'http://engine.invalid',
    maxAttempts: 1,
    retryMode: 'standard',
    requestHandler: engine.requestHandler as never,
  });
  for (const client of Object.values(clients) as SFNClient[])
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const operation = commandName.replace(/Command$/, '');
          if (denied?.test(operation)) throw notAllowed(operation);
          if (!READS.test(operation)) return mortal.step(() => next(args));
          mortal.assertAlive();
          return next(args);
        },
      { step: 'initialize' },
    );
  return clients;
}

function notAllowed(operation: string): Error {
  const message = `User: arn:aws:iam::123456789012:user/ana is not authorized to perform: ${operation}`;
  return Object.assign(new Error(message), { name: 'AccessDeniedException' });
}
