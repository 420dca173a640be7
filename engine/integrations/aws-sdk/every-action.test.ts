import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';
import { findServiceModel } from '../../service/models/find-service-model';
import titles from '../../service/models/services.json';
import { sampleParameters } from '../../service/models/sample';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
/** Services that run here say themselves what they make of a call. */
const runsHere = tasksUnderTest().engine.localServices;
const services = fc.constantFrom(...Object.keys(titles)).filter((service) => !runsHere.has(service));
const ACTIONS = 200;

async function anyAction(service: string, choice: number) {
  const model = (await findServiceModel(service))!;
  const actions = Object.keys(model.actions);
  const action = actions[choice % actions.length]!;
  return { model, action, parameters: sampleParameters(model, { service, action, owner: OWNER }) };
}

test(`${ACTIONS} of all actions are accepted, validated, and answered in their shape`, async () => {
  const { create, call, engine } = tasksUnderTest();
  const run = async (resource: string, parameters: Json) => {
    const task = { Type: 'Task', Resource: resource, Parameters: parameters as JsonObject, End: true };
    const stateMachineArn = await create({ A: task });
    const started = await call('StartExecution', { stateMachineArn, input: '{}' });
    await engine.clock.runToEnd();
    return { task, ...(await engine.store.executions.find(String(started.executionArn)))! };
  };
  const action = fc.tuple(services, fc.nat(10_000));
  await fc.assert(
    fc.asyncProperty(action, async ([service, choice]) => {
      const { action: name, parameters } = await anyAction(service, choice);
      const resource = `arn:aws:states:::aws-sdk:${service}:${name}`;
      const ran = await run(resource, parameters);
      expect(ran).toMatchObject({ status: 'SUCCEEDED' });
      const definition = JSON.stringify(ran.task);
      const mock = { result: ran.output!, fieldValidationMode: 'STRICT' };
      await expect(call('TestState', { definition, mock, input: '{}' })).resolves.toMatchObject({
        status: 'SUCCEEDED',
      });
      const misspelt = await run(resource, { ...parameters, wrongCase: 1 });
      expect(misspelt).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
      expect(misspelt.cause).toContain('[The field "wrongCase" is not supported by Step Functions');
    }),
    { numRuns: ACTIONS },
  );
}, 60_000);
