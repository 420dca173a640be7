import { contenders } from './contenders';
import type { AwsEndpoint } from './engines/aws-endpoint';
import type { Engine } from './engines/engine';
import { openBesideLimit } from './limits/choose-limit';
import { heapLimit } from './limits/heap';
import type { Kind, Measurement, Outcome, Values } from './measurement';
import { measureColdStart } from './modes/cold-start';
import { measureFunctions } from './modes/functions';
import { measureGrowth } from './modes/growth';
import { measureHistory } from './modes/history';
import { clients, measureHttpRate } from './modes/http-rate';
import { measureLanguage } from './modes/language';
import { measureRestart } from './modes/restart';
import { measureThroughput } from './modes/throughput';
import { measureWaiting } from './modes/waiting';
import { workloads } from './workloads';

const manyClients = 64;
const closeMsMax = 15_000;

async function outcome(): Promise<Outcome<Values[Kind]>> {
  try {
    return { kind: 'measured', value: await measure(measurement) };
  } catch (error) {
    return { kind: 'failed', reason: (error instanceof Error ? error.message : String(error)).slice(0, 400) };
  }
}

async function measure(asked: Measurement): Promise<Values[Kind]> {
  const { effort } = asked;
  switch (asked.kind) {
    case 'throughput': {
      const workload = workloads[asked.workload];
      const opened = await openBesideLimit(contenders[asked.contender], asked.workload, manyClients);
      return closing(opened.engine, () => measureThroughput({ ...opened, workload }, effort));
    }
    case 'http':
      return closing(await endpoint(asked.contender), (engine) => measureHttpRate(engine, effort));
    case 'waiting':
      return closing(await endpoint(asked.contender), (engine) => measureWaiting(engine, asked.counts));
    case 'history':
      return closing(await endpoint(asked.contender), measureHistory);
    case 'growth': {
      const engine: Engine = await contenders[asked.contender].open({ clients });
      return closing(engine, () => measureGrowth(engine, asked.dimension));
    }
    case 'cold-start':
      return measureColdStart(contenders[asked.contender], effort.runs);
    case 'restart':
      return measureRestart(asked.counts);
    case 'functions':
      return measureFunctions(effort, asked.count);
    case 'heap':
      return heapLimit();
    case 'language':
      return measureLanguage(effort);
  }
}

async function endpoint(contender: keyof typeof contenders): Promise<AwsEndpoint> {
  return (await contenders[contender].open({ clients })) as AwsEndpoint;
}

async function closing<E extends Engine, Value>(
  engine: E,
  work: (engine: E) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(engine);
  } finally {
    const patience = new Promise((resolve) => setTimeout(resolve, closeMsMax));
    await Promise.race([engine.close().catch(() => undefined), patience]);
  }
}

/** The process in which one measurement is made: `main.ts` starts it and reads the line it prints. */
const measurement = JSON.parse(process.argv[2]!) as Measurement;
// A peer may leave promises behind that nobody looks after.
process.on('unhandledRejection', () => undefined);
process.stdout.write(`RESULT ${JSON.stringify(await outcome())}\n`, () => process.exit());
