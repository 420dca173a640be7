import { isObject, type Json } from '../../base/json';
import { NoHttpResponse, type HttpClient } from '../../host/tasks/http-client';
import { httpInvoke } from '../../integrations/http/http-invoke';
import { unavailable } from '../../integrations/unavailable';
import { findOptimized } from '../../asl/validate/services/optimized';
import { callsOf } from '../lambda-under-test';
import { createTestEngine } from '../../testing';
import { LAMBDA, RESOURCES, type Performs } from './subjects/tasks';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
/** The door of Node has an HTTP client; here nobody answers it. */
const SILENCE: HttpClient = {
  async send() {
    throw new NoHttpResponse('nobody answers');
  },
};
const NOBODY = unavailable({ uuid: () => '' });

/** Runs a Task with each Resource: something performs it unless it fails as if nothing stood behind. */
export async function probe(): Promise<Performs> {
  const performed = new Set<string>();
  for (const resource of RESOURCES) if (await isPerformed(resource)) performed.add(resource);
  return (resource) => performed.has(resource);
}

async function isPerformed(resource: string): Promise<boolean> {
  const engine = createTestEngine({ integrations: [httpInvoke(SILENCE)] });
  // A function that does not exist fails as where there are no functions.
  if (resource === LAMBDA) await callsOf(engine).create();
  const call = (operation: string, input: object) => engine.api.call(operation, { ...input }, OWNER);
  const parameters = parametersOf(resource);
  const task = { Type: 'Task', Resource: resource, Parameters: parameters, TimeoutSeconds: 60, End: true };
  const definition = JSON.stringify({ StartAt: 'T', States: { T: task } });
  const roleArn = 'arn:aws:iam::123456789012:role/probe';
  const { stateMachineArn } = await call('CreateStateMachine', { name: 'probe', definition, roleArn });
  const { executionArn } = await call('StartExecution', { stateMachineArn });
  await engine.clock.runToEnd();
  const described = await call('DescribeExecution', { executionArn });
  return !saysNobody(described as Json, await nobodys(resource, parameters, String(executionArn)));
}

/** What its service cannot do without, and the token where one is waited for. */
function parametersOf(resource: string): Record<string, Json> {
  const [, service = '', action = ''] = /:states:::([\w-]+):(\w+)/.exec(resource) ?? [];
  const names = findOptimized(service, action)?.required ?? [];
  return Object.fromEntries(names.map((name) => [name, 'x']));
}

async function nobodys(resource: string, input: Record<string, Json>, executionArn: string): Promise<string> {
  const reply = await NOBODY.perform({ resource, input, executionArn } as Parameters<
    typeof NOBODY.perform
  >[0]);
  return reply.kind === 'TaskFailed' ? `${reply.error} ${plain(reply.cause)}` : '';
}

function saysNobody(described: Json, words: string): boolean {
  if (!isObject(described)) return false;
  return `${String(described.error)} ${plain(described.cause)}` === words;
}

/** A cause without the request it came from. */
function plain(cause: unknown): string {
  return String(cause).replace(/Request ID: [^;)]*/, '');
}
