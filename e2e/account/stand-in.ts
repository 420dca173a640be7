import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IAMClient } from '@aws-sdk/client-iam';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { freePort, isReady } from '../product';

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
  readonly regions?: readonly string[];
}

/** The journeys' own eyes and hands in the account, which no student has. */
const admin = {
  accessKeyId: 'AKIAADMINOFTHEACCNT0',
  secretAccessKey: 'admin-of-the-account',
};

/** The temporary keys of somebody who takes a course, different each time, so that they can be looked for. */
export function studentKey(): Key {
  const letters = Array.from(randomBytes(16), (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]);
  return {
    accessKeyId: `ASIA${letters.join('')}`,
    // With what has another form in JSON and in a URL.
    secretAccessKey: `${randomBytes(12).toString('base64url')}/+${randomBytes(12).toString('base64url')}`,
    sessionToken: `${randomBytes(9).toString('base64')}/+${randomBytes(240).toString('base64')}`,
    accountId: '111122223333',
    arn: 'arn:aws:sts::111122223333:assumed-role/voclabs/user1=Ana',
    expires: new Date(Date.now() + 3 * 3_600_000).toISOString(),
  };
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

  get stepFunctions(): SFNClient {
    return new SFNClient(this.config());
  }

  get iam(): IAMClient {
    return new IAMClient(this.config());
  }

  /** What only our engine can do: `SetThrottle`, `SetSkew` (docs/control.md). */
  async control(operation: string, input: object): Promise<void> {
    const client = this.stepFunctions;
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { headers: Record<string, string>; body: string };
        request.body = JSON.stringify(input);
        const headers = { 'x-amz-target': `Pasos.${operation}`, 'content-length': `${request.body.length}` };
        Object.assign(request.headers, headers);
        return next(args);
      },
      { step: 'build', priority: 'low' },
    );
    await client.send(new ListStateMachinesCommand({}));
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

  private config() {
    return { region: 'us-east-1', endpoint: this.url, credentials: admin };
  }

  private async start(keys: readonly Key[]): Promise<void> {
    const file = join(this.folder, 'keys.json');
    const [{ accountId }] = keys as readonly [Key, ...Key[]];
    const all = [...keys, { ...admin, accountId, arn: `arn:aws:iam::${accountId}:user/admin` }];
    writeFileSync(file, JSON.stringify(all), { mode: 0o600 });
    const options = ['--port', String(this.port), '--memory', '--keys', file];
    this.child = spawn('node', ['scripts/engine.mjs', ...options], { stdio: 'ignore', detached: true });
    const deadline = Date.now() + readyMs;
    while (!(await isReady(this.url))) {
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
