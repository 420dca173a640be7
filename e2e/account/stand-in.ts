import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readyMs = 90_000;

/** Keys as `--keys` of the engine takes them: docs/control.md. */
export interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly accountId: string;
  readonly arn: string;
  readonly expires?: string;
  readonly policy?: object;
}

/** In AWS's place: an engine that answers only to what is signed with one of its keys. */
export class StandIn {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'pasos-aws-'));

  private constructor(private readonly port: number) {}

  static async start(keys: readonly Key[]): Promise<StandIn> {
    const standIn = new StandIn(await freePort());
    await standIn.start(keys);
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child?.pid && child.exitCode === null) {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGTERM');
      await exited;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(keys: readonly Key[]): Promise<void> {
    const file = join(this.folder, 'keys.json');
    writeFileSync(file, JSON.stringify(keys));
    const options = ['--port', String(this.port), '--memory', '--keys', file];
    this.child = spawn('node', ['scripts/engine.mjs', ...options], { stdio: 'ignore', detached: true });
    const deadline = Date.now() + readyMs;
    while (!(await isThere(this.url))) {
      if (Date.now() > deadline) throw new Error(`${this.url} did not become ready`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** As a course hands keys out, to be pasted. */
export function block({ accessKeyId, secretAccessKey, sessionToken }: Key): string {
  const lines = [`aws_access_key_id=${accessKeyId}`, `aws_secret_access_key=${secretAccessKey}`];
  return ['[default]', ...lines, ...(sessionToken ? [`aws_session_token=${sessionToken}`] : [])].join('\n');
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

async function isThere(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
