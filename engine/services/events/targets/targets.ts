import type { Owner } from '../../../base/arn';
import { isObject, own, type JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import { once } from '../../base/journal';
import type { ServicePorts } from '../../base/services';
import { readBus } from '../buses/bus';
import { sendEvent, type Sending } from '../rules/send-event';
import { objectOf, textOf, type TargetKind } from './target';

/** AWS lets an event cross so many buses. */
const HOPS_MAX = 5;

interface Delivery extends Sending {
  readonly arn: string;
  readonly input: string;
  readonly caller: Owner & { readonly journal: string };
}

type ToTarget = (delivery: Delivery, ports: ServicePorts) => Promise<unknown>;

export const TARGETS: Readonly<Record<TargetKind, ToTarget>> = {
  sqs: ({ arn, input, target, caller }, { services }) => {
    const group = textOf(objectOf(target, 'SqsParameters'), 'MessageGroupId');
    const message = {
      QueueUrl: queueUrl(arn),
      MessageBody: input,
      ...(group !== undefined && { MessageGroupId: group }),
      ...(arn.endsWith('.fifo') && { MessageDeduplicationId: caller.journal }),
    };
    return services.call('sqs', 'SendMessage', message, caller);
  },
  sns: ({ arn, input, caller }, { services }) =>
    services.call('sns', 'Publish', { TopicArn: arn, Message: input }, caller),
  lambda: ({ arn, input, caller }, { services }) => {
    const asked = { FunctionName: arn, InvocationType: 'Event', Payload: toBase64(toUtf8(input)) };
    return services.call('lambda', 'Invoke', asked, caller);
  },
  states: startExecution,
  logs: writeToLog,
  bus: sendToBus,
  sdk: callSdk,
  ecs: ({ arn, target, caller, input }, { services }) => {
    const parameters = objectOf(target, 'EcsParameters');
    const asked: JsonObject = {
      cluster: arn,
      taskDefinition: own(parameters, 'TaskDefinitionArn') ?? '',
      count: own(parameters, 'TaskCount') ?? 1,
      startedBy: 'events-rule',
      ...overridesOf(input),
    };
    return services.call('ecs', 'RunTask', asked, caller);
  },
};

/** The services whose members begin with a small letter, where Scheduler and Step Functions write a capital. */
const SMALL: ReadonlySet<string> = new Set(['sfn', 'ecs', 'batch', 'cloudwatchlogs', 'codebuild']);

/** Any action of a service that runs here, with the input of the schedule as its parameters. */
async function callSdk({ arn, input, caller }: Delivery, { services }: ServicePorts): Promise<void> {
  const [, , , , , , service = '', action = ''] = arn.split(':');
  const parsed: unknown = JSON.parse(input);
  const given = isObject(parsed) ? parsed : {};
  const parameters = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [SMALL.has(service) ? uncapitalized(name) : name, value]),
  );
  if (service === 'lambda' && typeof parameters.Payload === 'string') {
    parameters.Payload = toBase64(toUtf8(parameters.Payload));
  }
  await services.call(service, action.charAt(0).toUpperCase() + action.slice(1), parameters, caller);
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The input of a task's target may say what to run otherwise. */
function overridesOf(input: string): JsonObject {
  const parsed: unknown = JSON.parse(input);
  return isObject(parsed) && own(parsed, 'containerOverrides') !== undefined ? { overrides: parsed } : {};
}

/** AWS names the execution after the event and the delivery; the name makes sure that it is started once. */
async function startExecution(
  { arn, input, event, caller }: Delivery,
  { services }: ServicePorts,
): Promise<void> {
  const name = `${String(own(event, 'id'))}_${caller.journal}`.slice(0, 80);
  try {
    await services.call('sfn', 'StartExecution', { stateMachineArn: arn, input, name }, caller);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'ExecutionAlreadyExists') throw error;
  }
}

async function writeToLog(
  { arn, input, event, caller, rule }: Delivery,
  { services, clock }: ServicePorts,
): Promise<void> {
  const logGroupName = arn.split(':')[6] ?? '';
  const logStreamName = `${rule.name}/${String(own(event, 'id'))}`;
  const { partition, region, account } = caller;
  const owner = { partition, region, account };
  try {
    await services.call('cloudwatchlogs', 'CreateLogStream', { logGroupName, logStreamName }, owner);
  } catch (error) {
    // It was here before: this is a second attempt.
    if (!(error instanceof ServiceError) || error.code !== 'ResourceAlreadyExistsException') throw error;
  }
  const logEvents = [{ timestamp: clock.now(), message: input }];
  await services.call('cloudwatchlogs', 'PutLogEvents', { logGroupName, logStreamName, logEvents }, owner);
}

async function sendToBus(
  { arn, event, hops, caller }: Delivery,
  { transact, clock }: ServicePorts,
): Promise<void> {
  if (hops >= HOPS_MAX) return;
  await transact((tx) =>
    once(tx, caller.journal, {
      now: clock.now(),
      work: async () => {
        await sendEvent(readBus(arn, caller), event, { tx, hops: hops + 1 });
        return {};
      },
    }),
  );
}

export function queueUrl(arn: string): string {
  const [, , , region, account, name] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

export function ownerOf(arn: string): Owner {
  const [, partition = '', , region = '', account = ''] = arn.split(':');
  return { partition, region, account };
}
