import { createRequire, syncBuiltinESMExports } from 'node:module';
import { invariant } from '../../../../base/invariant';

/** The modules of Node.js that reach something outside of the thread. */
const ARMED = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'module',
  'net',
  'os',
  'readline',
  'repl',
  'tls',
  'v8',
  'vm',
  'worker_threads',
];
const GLOBALS = [
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'require',
  'module',
  'process',
  'global',
];
const PROCESS_KEPT = new Set(['nextTick', 'emit', 'emitWarning', 'on', 'once', 'hrtime', '_tickCallback']);

function refuse(): never {
  throw new Error('This is behind the wall of functions');
}

/**
 * Takes from this thread, for good, whatever reaches a file, a socket or a process: should a program find its way out of
 * the interpreter, it finds nothing there.
 */
export function disarm(): void {
  const sync = syncBuiltinESMExports;
  const require = createRequire(import.meta.url);
  const { cache } = require;
  // All of them before the first: what loads modules is one of them.
  const modules = ARMED.map((name) => require(`node:${name}`) as Record<string, unknown>);
  for (const module of modules) disarmObject(module);
  sync();
  disarmObject(process as unknown as Record<string, unknown>, PROCESS_KEPT);
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  for (const name of Object.keys(cache)) Reflect.deleteProperty(cache, name);
  invariant(!('process' in globalThis), 'nothing of Node.js is left');
}

function disarmObject(object: Record<string, unknown>, kept: ReadonlySet<string> = new Set()): void {
  for (const name of Object.getOwnPropertyNames(object)) {
    const property = Object.getOwnPropertyDescriptor(object, name);
    if (kept.has(name) || !property?.configurable) continue;
    const isWay = property.get !== undefined || ['function', 'object'].includes(typeof property.value);
    if (isWay) Object.defineProperty(object, name, { value: refuse, configurable: false, writable: false });
  }
}
