import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CLOCK_RATE_MAX, CLOCK_RATE_MIN } from './base/limits';
import { DatabaseError, DataFolderError, ListenError, serve, type Pace, type RunningServer } from './node';
import { readKeys } from './transports/signature/read-keys';

const USAGE =
  'Usage: npm run engine -- [--port N] [--host H] [--data DIR | --memory] [--clock real|skip|RATE] [--keys FILE]';

/** A disk that stays full would keep the last commit waiting for ever; what was answered is safe by then. */
const STOP_MS_MAX = 9_000;
const STUCK = `Not all could be finished within ${STOP_MS_MAX / 1000} seconds: everything answered so far is kept`;

/** npm passes on the Ctrl+C that the terminal already sent us: two signals so soon are one wish. */
const SAME_WISH_MS = process.env.npm_lifecycle_event ? 1_000 : 0;
const STOP_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

class UsageError extends Error {}

function readOptions(argv: readonly string[]) {
  const { values } = parse(argv);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not '${values.port}'. ${USAGE}`);
  }
  if (values.memory && values.data !== undefined) {
    throw new UsageError(`Choose --data or --memory, not both. ${USAGE}`);
  }
  const data = values.memory ? ':memory:' : (values.data ?? process.env.PASOS_DATA ?? '.pasos');
  const databaseUrl = values.memory ? undefined : readDatabaseUrl(process.env.PASOS_DATABASE_URL);
  const httpTasks = process.env.PASOS_HTTP_TASKS === 'on' ? 'anybody' : 'nobody';
  const mayBeRemote = process.env.PASOS_ALLOW_NETWORK_FS === 'on';
  const backups = process.env.PASOS_BACKUPS !== 'off';
  return {
    port,
    host: values.host,
    data,
    databaseUrl,
    httpTasks,
    mayBeRemote,
    backups,
    metrics: process.env.PASOS_METRICS === 'on',
    pace: readPace(values.clock),
    keys: values.keys ? keysIn(values.keys) : undefined,
  } as const;
}

/** Who may call, from a file that holds secrets: the message names the file, and nothing in it. */
function keysIn(file: string) {
  try {
    return readKeys(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--keys (or PASOS_KEYS) ${file}: ${why}`);
  }
}

function readDatabaseUrl(url: string | undefined): string | undefined {
  if (!url || /^postgres(ql)?:\/\//.test(url)) return url || undefined;
  throw new UsageError('PASOS_DATABASE_URL takes a URL such as postgres://name:password@host:5432/database');
}

function readPace(text: string): Pace {
  if (text === 'real' || text === 'skip') return { kind: text };
  const rate = Number(text);
  if (rate >= CLOCK_RATE_MIN && rate <= CLOCK_RATE_MAX) return { kind: 'scaled', rate };
  const range = `a number from ${CLOCK_RATE_MIN} to ${CLOCK_RATE_MAX}`;
  throw new UsageError(`--clock (or PASOS_CLOCK) takes real, skip or ${range}, not '${text}'. ${USAGE}`);
}

function parse(argv: readonly string[]) {
  const options = {
    port: { type: 'string', default: process.env.ENGINE_PORT ?? '8083' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string' },
    memory: { type: 'boolean', default: false },
    clock: { type: 'string', default: process.env.PASOS_CLOCK || 'real' },
    keys: { type: 'string', default: process.env.PASOS_KEYS || '' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. ${USAGE}`);
  }
}

/** One line for what the user can mend; everything for what is our own bug. */
function fail(error: unknown): never {
  const isUsers = [UsageError, DatabaseError, DataFolderError, ListenError].some(
    (kind) => error instanceof kind,
  );
  console.error(isUsers ? (error as Error).message : error);
  process.exit(1);
}

function clockNote(pace: Pace): string {
  switch (pace.kind) {
    case 'real':
      return '';
    case 'skip':
      return ', waits are skipped';
    case 'scaled':
      return `, time runs ${pace.rate} times as fast`;
  }
}

function placeOf(data: string): string {
  return data === ':memory:' ? 'in memory' : `data in ${data}`;
}

/** Finishes what is under way at the first signal, and ends at once at the next. */
function stopOnSignals(serving: Promise<RunningServer>): void {
  let askedAt: number | undefined;
  const stop = (signal: keyof typeof STOP_SIGNALS) => {
    const now = performance.now();
    if (askedAt === undefined) {
      askedAt = now;
      setTimeout(giveUp, STOP_MS_MAX).unref();
      serving.then((server) => server.close()).then(() => process.exit(0), fail);
    } else if (now - askedAt >= SAME_WISH_MS) process.exit(128 + STOP_SIGNALS[signal]);
  };
  for (const signal of Object.keys(STOP_SIGNALS)) process.on(signal, stop);
}

function giveUp(): never {
  console.error(STUCK);
  process.exit(0);
}

/** The command, with its arguments. Resolves when it serves; only a signal ends it. */
export async function main(argv: readonly string[]): Promise<RunningServer> {
  try {
    const options = readOptions(argv);
    const serving = serve(options);
    stopOnSignals(serving);
    const server = await serving;
    const where = options.databaseUrl ? 'data in PostgreSQL' : placeOf(options.data);
    console.log(
      `AWS Step Functions endpoint ready on ${server.url} (${where}${clockNote(options.pace)}${options.keys ? ', for who signs' : ''})`,
    );
    return server;
  } catch (error) {
    return fail(error);
  }
}

// Not when a bundle or another script holds this: those call it.
if (process.argv[1]?.endsWith('bin.ts')) void main(process.argv.slice(2));
