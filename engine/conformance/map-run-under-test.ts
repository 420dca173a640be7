import { own, type Json, type JsonObject } from '../base/json';
import { fromUtf8 } from '../query/encoding/utf8';
import { createTestEngine, type TestEngineOptions } from '../testing';
import type { MapRunRecord } from '../host/map-runs/map-run-record';

export const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ROLE = 'arn:aws:iam::123456789012:role/r';
export const GET_OBJECT = 'arn:aws:states:::s3:getObject';
export const LIST_OBJECTS = 'arn:aws:states:::s3:listObjectsV2';
export const PUT_OBJECT = 'arn:aws:states:::s3:putObject';

export const pass: JsonObject = { P: { Type: 'Pass', End: true } };
export const wait = (seconds: number): JsonObject => ({ W: { Type: 'Wait', Seconds: seconds, End: true } });
/** Items that are `"bad"` fail, the others succeed; `"slow"` takes a minute. */
export const picky: JsonObject = {
  Check: {
    Type: 'Choice',
    Choices: [
      { Variable: '$', StringEquals: 'bad', Next: 'Refuse' },
      { Variable: '$', StringEquals: 'slow', Next: 'Sleep' },
    ],
    Default: 'Done',
  },
  Refuse: { Type: 'Fail', Error: 'Bad', Cause: 'a bad item' },
  Sleep: { Type: 'Wait', Seconds: 60, Next: 'Done' },
  Done: { Type: 'Pass', End: true },
};

/** A machine that is one Distributed Map labelled `L`, with these fields besides. */
export function distributed(
  processor: JsonObject,
  more: JsonObject = {},
  childType = 'STANDARD',
): JsonObject {
  const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: childType };
  const ItemProcessor = { ProcessorConfig, StartAt: Object.keys(processor)[0]!, States: processor };
  const map = { Type: 'Map', Label: 'L', ItemProcessor, End: true, ...more };
  return { StartAt: 'M', States: { M: map } };
}

/** An engine whose machines a test starts by their definition. */
export function mapRunsUnderTest(options: TestEngineOptions = {}) {
  const engine = createTestEngine(options);
  const { executions, mapRuns } = engine.store;
  let machines = 0;
  const call = (operation: string, input: JsonObject) => engine.api.call(operation, input, OWNER);

  /** Resolves with the ARN of the execution, which has come as far as it can without time passing. */
  async function start(definition: JsonObject, input: Json = {}): Promise<string> {
    const machine = { name: `m${++machines}`, definition: JSON.stringify(definition), roleArn: ROLE };
    const { stateMachineArn } = await call('CreateStateMachine', machine);
    const started = { stateMachineArn: String(stateMachineArn), input: JSON.stringify(input) };
    const { executionArn } = await call('StartExecution', started);
    await engine.clock.advance(0);
    return String(executionArn);
  }

  async function run(definition: JsonObject, input: Json = {}) {
    const arn = await start(definition, input);
    await engine.clock.runToEnd();
    return record(arn);
  }

  const record = async (arn: string) => (await executions.find(arn))!;
  /** The only Map Run of the execution, as it stands. */
  async function mapRun(executionArn: string): Promise<MapRunRecord> {
    const { items } = await mapRuns.list(executionArn, { limit: 2 });
    return (await engine.host.mapRuns.find(items[0]!.arn))!;
  }
  /** Its children, in order. */
  async function children(executionArn: string) {
    const { arn: mapRunArn } = await mapRun(executionArn);
    const { items } = await executions.list({ mapRunArn }, { limit: 20_000 });
    return [...items].sort((one, other) => one.mapRun!.child - other.mapRun!.child);
  }
  /** `id<-previous Type`, and what a Map Run's events carry. */
  async function events(executionArn: string): Promise<string[]> {
    const { items } = await executions.history(executionArn, { limit: 1_000, reverse: false });
    return items.map(({ id, previousEventId, type, ...details }) => {
      const shown = ['mapRunFailedEventDetails', 'executionFailedEventDetails', 'mapRunRedrivenEventDetails'];
      const [found] = shown.flatMap((name) => own(details as JsonObject, name) ?? []);
      const { error, redriveCount } = (found ?? {}) as JsonObject;
      return `${id}<-${previousEventId} ${type}${error ? `(${String(error)})` : ''}${redriveCount ? ` +${String(redriveCount)}` : ''}`;
    });
  }
  /** The object's content as JSON. */
  async function object(bucket: string, key: string): Promise<Json> {
    const got = await engine.buckets.get(bucket, key);
    return got.ok ? (JSON.parse(fromUtf8(got.value)) as Json) : got.failure;
  }
  return { engine, call, start, run, record, mapRun, children, events, object };
}
