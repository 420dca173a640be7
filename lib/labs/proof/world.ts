import { SFNClient } from '@aws-sdk/client-sfn';
import type { JsonObject } from '@pasos/engine';
import { createTestEngine, type TestEngine, type TestEngineOptions } from '@pasos/engine/testing';
import { createServiceCaller } from '@/lib/targets/service-caller';
import type { Target } from '@/lib/targets/target';

/** An account of its own on a simulated clock, as the site has it: what labs are proven in, and receipts repeated. */
export interface World extends Required<Pick<Target, 'client' | 'service' | 'control'>> {
  readonly engine: TestEngine;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ENDPOINT = 'http://engine.invalid';

export function openWorld(options: Pick<TestEngineOptions, 'functions' | 'evaluator' | 'seed'>): World {
  const engine = createTestEngine(options);
  const client = new SFNClient({
    region: OWNER.region,
    endpoint: ENDPOINT,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: engine.requestHandler as never,
  });
  const send = (url: RequestInfo | URL, init?: RequestInit) => engine.fetch(new Request(url, init));
  const controls = engine.services.find(({ target }) => target === 'Pasos');
  return {
    engine,
    client,
    service: createServiceCaller(ENDPOINT, send as typeof fetch),
    control: async (operation: string, input: object) =>
      controls?.api.call(operation, input as JsonObject, OWNER),
    pause: (milliseconds) => engine.clock.advance(milliseconds),
  };
}

export function machineArn(name: string): string {
  return `arn:aws:states:${OWNER.region}:${OWNER.account}:stateMachine:${name}`;
}

/** As the sandbox makes it. */
export function roleArn(machine: string): string {
  return `arn:aws:iam::${OWNER.account}:role/${machine}Role`;
}
