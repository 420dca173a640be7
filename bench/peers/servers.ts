import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from '../engines/server';
import { peerFile } from './installed';

export function stepFunctionsLocal(port: number): ServerCommand {
  const folder = dirname(peerFile('stepfunctions-local/package.json'));
  const script = join(folder, 'bin/stepfunctions-local-start.js');
  return {
    command: process.execPath,
    args: ['-r', fileURLToPath(new URL('loopback.cjs', import.meta.url)), script, '--port', String(port)],
    env: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_REGION: 'us-east-1' },
  };
}

/** `--peer-command 'program --port {port}'`: any program that speaks the API, which npm does not have. */
export function commandFromOutside(port: number): ServerCommand {
  const [command = '', ...args] = (process.env.BENCH_PEER_COMMAND ?? '').split(' ');
  return { command, args: args.map((arg) => arg.replace('{port}', String(port))) };
}
