import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { expectError } from '../../conformance/api-under-test';
import { FlakyFunction, LAMBDA, tasksUnderTest } from '../../conformance/tasks-under-test';

let flaky: FlakyFunction;
let under: ReturnType<typeof tasksUnderTest>;
beforeEach(() => {
  flaky = new FlakyFunction();
  under = tasksUnderTest([flaky]);
});

const task = (more: JsonObject = {}) => ({ Type: 'Task', Resource: LAMBDA, End: true, ...more });
async function redrive(executionArn: string, more: JsonObject = {}) {
  const answer = await under.call('RedriveExecution', { executionArn, ...more });
  await under.engine.clock.advance(0);
  return answer;
}

describe('RedriveExecution', () => {
  test('goes on at the state that failed, with its input and the variables', async () => {
    const arn = await under.start({
      P: { Type: 'Pass', Assign: { v: 7 }, Result: { n: 1 }, Next: 'A' },
      A: task({ Parameters: { 'v.$': '$v', 'n.$': '$.n' } }),
    });
    flaky.isMended = true;
    await under.engine.clock.advance(1_000);
    const { redriveDate } = await redrive(arn);
    expect(redriveDate).toBe(under.engine.clock.now() / 1000);
    expect(await under.events(arn, 5)).toEqual([
      '5<-4 LambdaFunctionScheduled',
      '6<-5 LambdaFunctionStarted',
      '7<-6 LambdaFunctionFailed(Broken)',
      '8<-7 ExecutionFailed(Broken)',
      '9<-8 ExecutionRedriven +1',
      '10<-9 LambdaFunctionScheduled +1',
      '11<-10 LambdaFunctionStarted +1',
      '12<-11 LambdaFunctionSucceeded +1',
      '13<-12 TaskStateExited(A) +1',
      '14<-13 ExecutionSucceeded +1',
    ]);
    expect(await under.call('DescribeExecution', { executionArn: arn })).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"v":7,"n":1}',
      redriveCount: 1,
      redriveDate,
    });
  });

  test('gives the state all its retries again', async () => {
    const arn = await under.start({ A: task({ Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 2 }] }) });
    await under.engine.clock.runToEnd();
    await redrive(arn);
    await under.engine.clock.runToEnd();
    expect(flaky.calls).toBe(6);
    expect(await under.record(arn)).toMatchObject({ status: 'FAILED', error: 'Broken', redriveCount: 1 });
  });

  test('keeps what the other branches and iterations had done', async () => {
    const arn = await under.start(
      {
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'C',
            States: {
              C: { Type: 'Choice', Choices: [{ Variable: '$', NumericEquals: 2, Next: 'A' }], Default: 'P' },
              P: { Type: 'Pass', End: true },
              A: task(),
            },
          },
          End: true,
        },
      },
      [1, 2, 3],
    );
    expect((await under.record(arn)).status).toBe('FAILED');
    flaky.isMended = true;
    await redrive(arn);
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
    const names = (await under.events(arn, 1)).filter((line) => line.includes('MapIterationSucceeded'));
    expect(names).toHaveLength(3);
  });

  test('takes up what was stopped', async () => {
    const arn = await under.start({ W: { Type: 'Wait', Seconds: 60, Next: 'S' }, S: { Type: 'Succeed' } });
    await under.call('StopExecution', { executionArn: arn });
    await redrive(arn);
    await under.engine.clock.runToEnd();
    expect((await under.record(arn)).status).toBe('SUCCEEDED');
  });

  test('asked for again with the same token, it is not done again', async () => {
    const arn = await under.start({ A: task() });
    const first = await redrive(arn, { clientToken: 'once' });
    await under.engine.clock.advance(60_000);
    expect(await redrive(arn, { clientToken: 'once' })).toEqual(first);
    expect(flaky.calls).toBe(2);
    await redrive(arn, { clientToken: 'twice' });
    expect(await under.record(arn)).toMatchObject({ redriveCount: 2 });
  });

  test('does not redrive what runs or has succeeded', async () => {
    const running = await under.start({ W: { Type: 'Wait', Seconds: 60, End: true } });
    const message = `Execution Not Redrivable: 'Execution is RUNNING and cannot be redriven'`;
    await expectError(redrive(running), 'ExecutionNotRedrivable', message);
  });
});
