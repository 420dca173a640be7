import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const readyMs = 90_000;

/** A Pasos of one's own, started as its users do: with `npm start`, on free ports and an empty data folder. */
export class Product {
  private child: ChildProcess | undefined;
  /** Where it keeps everything. */
  readonly data = mkdtempSync(join(tmpdir(), 'pasos-e2e-'));
  /** What both its processes say. */
  readonly log = join(this.data, '..', `${basename(this.data)}.log`);

  private constructor(
    private readonly port: number,
    private readonly enginePort: number,
  ) {}

  static async start(): Promise<Product> {
    const product = new Product(await freePort(), await freePort());
    await product.start();
    return product;
  }

  /** One that runs already, its engine on the next port: what a test leaves in it stays. */
  static running(url: string): Product {
    const port = Number(new URL(url).port);
    return new Product(port, port + 1);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where the aws CLI would be pointed. */
  get awsEndpoint(): string {
    return `http://127.0.0.1:${this.enginePort}`;
  }

  /** The process that has all the others; undefined of one that ran already. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(): Promise<void> {
    const ports = { PORT: String(this.port), ENGINE_PORT: String(this.enginePort) };
    const env = { ...process.env, ...ports, PASOS_DATA: this.data, HOST: '127.0.0.1' };
    const log = openSync(this.log, 'a');
    this.child = spawn('npm', ['start'], { env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    await Promise.all([this.url, this.awsEndpoint].map(answers));
  }

  /** Ends everything at once and without notice, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    for (const left of [this.data, this.log]) rmSync(left, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, signal);
    await exited;
    await Promise.all([this.url, this.awsEndpoint].map(isSilent));
  }
}

export function freePort(): Promise<number> {
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

async function answers(base: string): Promise<void> {
  const deadline = Date.now() + readyMs;
  while (!(await isReady(base))) {
    if (Date.now() > deadline) throw new Error(`${base} did not become ready`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function isSilent(base: string): Promise<void> {
  while (await isReady(base)) await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function isReady(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/readyz`)).status === 200;
  } catch {
    return false;
  }
}
