import { expect, test } from 'vitest';
import { createTestEngine } from '../../../testing';
import { exposition } from './exposition';
import { Measures } from './measures';
import { metricsPage } from './metrics-page';
import { watchProcess } from './process-families';

const caller = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const roleArn = 'arn:aws:iam::123456789012:role/lab';

/** An engine whose calls and steps are counted, on a clock that moves one second each time it is read. */
async function measuredEngine() {
  let second = 0;
  const measures = new Measures(() => second++);
  const engine = createTestEngine({ store: measures.store(createTestEngine().store) });
  const { api } = measures.service(engine.services[0]!);
  const call = (operation: string, body: Parameters<typeof api.call>[1]) => api.call(operation, body, caller);
  const run = async (name: string, state: object) => {
    const definition = JSON.stringify({ StartAt: 'A', States: { A: { ...state } } });
    const { stateMachineArn } = await call('CreateStateMachine', { name, definition, roleArn });
    await call('StartExecution', { stateMachineArn: String(stateMachineArn) });
  };
  const page = metricsPage({
    measures,
    store: engine.store,
    openExecutions: () => engine.host.openCount,
    process: () => [],
  });
  const lines = () =>
    page()
      .body.split('\n')
      .filter((line) => line && !line.startsWith('#'));
  return { engine, call, run, lines };
}

test('executions, steps and calls are counted by how they ended', async () => {
  const { engine, call, run, lines } = await measuredEngine();
  await run('passes', { Type: 'Pass', End: true });
  await run('fails', { Type: 'Fail' });
  await run('waits', { Type: 'Wait', Seconds: 60, End: true });
  await call('Made"Up', {}).catch(() => {});
  await call('DescribeExecution', { executionArn: 'x' }).catch(() => {});
  await engine.clock.advance(0);
  expect(lines()).toEqual(
    expect.arrayContaining([
      'pasos_executions_open 1',
      'pasos_store_healthy 1',
      'pasos_executions_started_total 3',
      'pasos_executions_closed_total{status="SUCCEEDED"} 1',
      'pasos_executions_closed_total{status="FAILED"} 1',
      'pasos_transitions_total 3',
      'pasos_api_call_seconds_count{operation="StartExecution",code="OK"} 3',
      'pasos_api_call_seconds_count{operation="DescribeExecution",code="InvalidArn"} 1',
      'pasos_api_call_seconds_count{operation="unknown",code="UnknownOperationException"} 1',
    ]),
  );
  expect(lines().find((line) => line.startsWith('pasos_commit_seconds_sum{outcome="kept"}'))).toBeDefined();
});

test('a store that fails shows', async () => {
  const measures = new Measures(() => 0);
  const store = { health: () => ({ kind: 'failing', reason: 'full' }) as const };
  const page = metricsPage({ measures, store, openExecutions: () => 0, process: () => [] });
  expect(page().body).toContain('\npasos_store_healthy 0\n');
});

test('labels are escaped, and what has no samples yet is still described', () => {
  const text = exposition([
    { name: 'a_total', help: 'As.', kind: 'counter', samples: [{ labels: { of: 'a"b\\c\nd' }, value: 1.5 }] },
    { name: 'b', help: 'Bs.', kind: 'gauge', samples: [] },
  ]);
  expect(text).toBe(
    '# HELP a_total As.\n# TYPE a_total counter\na_total{of="a\\"b\\\\c\\nd"} 1.5\n# HELP b Bs.\n# TYPE b gauge\n',
  );
});

test('a process tells its age, its memory and how late its loop is', () => {
  const families = watchProcess()();
  expect(families.map(({ name }) => name)).toEqual([
    'pasos_event_loop_lag_seconds',
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'process_start_time_seconds',
  ]);
  const values = families.flatMap(({ samples }) => samples.map(({ value }) => value));
  expect(values.every((value) => value >= 0)).toBe(true);
});
