import { zipSync } from 'fflate';
import { createEngine } from '@pasos/engine/node';
import { processTree, residentBytes } from '../../scripts/support/process-tree.mjs';
import { quantile, spread, type Spread } from '../statistics';
import type { Effort } from './throughput';

/** Invocations of functions, through Lambda's API in process. */
export interface FunctionRates {
  /** The very first: its process starts too. */
  readonly startMs: number;
  /** The first of each other function. */
  readonly firstMs: Spread;
  readonly warmMs: { readonly p50: number; readonly p99: number };
  readonly perSecond: Spread;
  /** Each once. */
  readonly distinct: { readonly functions: number; readonly seconds: number; readonly residentMiB: number };
}

const caller = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const atOnce = 16;
const firsts = 15;
const warms = 300;
const mebibyte = 1024 * 1024;

export async function measureFunctions(
  { runs, secondsMax }: Effort,
  functions: number,
): Promise<FunctionRates> {
  const engine = createEngine({ data: ':memory:' });
  const call = (operation: string, input: object) =>
    engine.localServices.call('lambda', operation, JSON.parse(JSON.stringify(input)), caller);
  async function create(name: string): Promise<string> {
    const code = new TextEncoder().encode(`exports.handler = async (event) => ({ name: '${name}', event })`);
    const ZipFile = Buffer.from(zipSync({ 'index.js': code })).toString('base64');
    const settings = { Role: 'arn:aws:iam::123456789012:role/Bench', Runtime: 'nodejs22.x', Timeout: 60 };
    await call('CreateFunction', {
      FunctionName: name,
      Handler: 'index.handler',
      Code: { ZipFile },
      ...settings,
    });
    return name;
  }
  async function invoke(name: string): Promise<number> {
    const begun = performance.now();
    const { FunctionError, Payload } = await call('Invoke', { FunctionName: name });
    const ms = performance.now() - begun;
    const said = Buffer.from(String(Payload), 'base64').toString();
    if (FunctionError !== undefined || !said.includes(`"${name}"`)) throw new Error(`${name} said ${said}`);
    return ms;
  }
  try {
    const warm = await create('warm');
    const startMs = await invoke(warm);
    const firstMs = await inTurn(firsts, async (n) => invoke(await create(`first-${n}`)));
    const warmMs = (await inTurn(warms, () => invoke(warm))).sort((left, right) => left - right);
    const rates = await inTurn(runs, () => ratePerSecond(secondsMax * 1_000, () => invoke(warm)));
    const names = await inTurn(functions, (n) => create(`distinct-${n}`));
    const begun = performance.now();
    let next = 0;
    await together(async () => {
      while (next < names.length) await invoke(names[next++]!);
    });
    const seconds = (performance.now() - begun) / 1_000;
    return {
      startMs,
      firstMs: spread(firstMs),
      warmMs: { p50: quantile(warmMs, 0.5), p99: quantile(warmMs, 0.99) },
      perSecond: spread(rates),
      distinct: { functions, seconds, residentMiB: residentOfChildren() / mebibyte },
    };
  } finally {
    await engine.close();
  }
}

async function inTurn<Value>(count: number, work: (n: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let n = 0; n < count; n += 1) values.push(await work(n));
  return values;
}

async function together(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function ratePerSecond(ms: number, once: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  await together(async () => {
    for (; performance.now() - begun < ms; done += 1) await once();
  });
  return (done * 1_000) / (performance.now() - begun);
}

/** The process in which functions run: of those that ours started, by far the largest. */
function residentOfChildren(): number {
  const [, ...children] = processTree(process.pid);
  return Math.max(0, ...children.map((child) => residentBytes(child)));
}
