import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { killTree, residentBytes } from '../../scripts/support/process-tree.mjs';

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const listeningMsMax = 60_000;
const stopMsMax = 5_000;
const wordsMax = 4_000;

/** A server that one measurement starts, on a port of its own, and ends. */
export class Server {
  readonly spawnedAt = performance.now();
  private words = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    const keep = (text: Buffer) => {
      if (this.words.length < wordsMax) this.words += String(text);
    };
    child.stdout!.on('data', keep);
    child.stderr!.on('data', keep);
  }

  /** Resolves once something listens. */
  static async start({ command, args, env }: ServerCommand, port: number): Promise<Server> {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(child, port);
    // A command that is not there gives an error instead of an exit.
    child.once('error', (error) => (server.words += error.message));
    while (!(await listens(port))) {
      if (child.exitCode !== null || child.pid === undefined)
        throw new Error(`The server ended: ${server.lastWords()}`);
      if (performance.now() - server.spawnedAt > listeningMsMax)
        throw new Error(`Nothing listens on port ${port}: ${server.lastWords()}`);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    return server;
  }

  residentBytes(): number {
    return residentBytes(this.child.pid!);
  }

  lastWords(): string {
    return this.words.trim().slice(-300);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    killTree(this.child.pid!);
    await exited;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const force = setTimeout(() => killTree(this.child.pid!), stopMsMax);
    await exited;
    clearTimeout(force);
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

export function randomPort(): number {
  return 20_000 + Math.floor(Math.random() * 20_000);
}
