import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Lines } from '../lines';
import { READY, type FromRunner, type ToRunner } from './protocol';
import { Pool } from './pool/pool';
import { PythonPool } from './sandbox/python/python-pool';

/*
 * The main module of the process in which functions run: orders come in as lines and are passed on to threads, and
 * whoever keeps a thread for too long loses it.
 */
const { stdin, stdout } = process;
const packages = createRequire(import.meta.url);
const wasm = new WebAssembly.Module(
  readFileSync(packages.resolve('@jitl/quickjs-wasmfile-release-sync/wasm')),
);

function write(message: FromRunner): void {
  stdout.write(`${JSON.stringify(message)}\n`);
}

const pool = new Pool({ wasm, thread: new URL('./functions-thread.cjs', import.meta.url), tell: write });
const python = new PythonPool(write);

function take(message: ToRunner): void {
  if (message.kind === 'release') {
    pool.release(message.sandboxes);
    python.release(message.sandboxes);
    return;
  }
  const isPython = message.kind === 'run' ? PythonPool.runs(message) : python.has(message.run);
  (isPython ? python : pool).take(message);
}

// Ctrl+C reaches every process of a terminal: the parent says when it is over, by closing the pipe.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
stdin.on('end', () => process.exit(0));
stdin.setEncoding('utf8');
const lines = new Lines((line) => take(JSON.parse(line) as ToRunner));
stdin.on('data', (chunk) => lines.push(String(chunk)));
stdout.write(`${READY}\n`);
