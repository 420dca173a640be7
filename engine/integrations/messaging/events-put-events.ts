import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import type { CallReply, Integration } from '../integration';
import { answerOf, parametersOf, refused, type OptimizedNames } from '../optimized';
import { callerOfTask, type TaskPorts } from '../task-services';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:events:putEvents(\.waitForTaskToken)?$/;

const NAMES: OptimizedNames = { prefix: 'EventBridge', service: 'AmazonEventBridge', modelled: new Set() };

/** `events:putEvents`: events onto a bus; their detail may be any object. Recorded: the answer has no metadata of the SDK. */
export function eventsPutEvents({ services, ids }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),

    async perform(request) {
      const parameters = parametersOf(request, []);
      const entries = own(parameters, 'Entries');
      if (Array.isArray(entries))
        put(
          parameters,
          'Entries',
          entries.map((entry) => entryOf(entry, request)),
        );
      try {
        const caller = callerOfTask(request);
        return replyTo(answerOf(await services.call('eventbridge', 'PutEvents', parameters, caller)));
      } catch (error) {
        return refused(error, ids.uuid(), NAMES);
      }
    },
  };
}

/** AWS adds to each event which execution of which machine it is from. */
function entryOf(entry: Json, { executionArn }: TaskRequest): Json {
  if (!isObject(entry)) return entry;
  const sent: JsonObject = { ...entry };
  const [, partition, , region, account, , machine] = executionArn.split(':');
  const machineArn = `arn:${partition}:states:${region}:${account}:stateMachine:${machine}`;
  const given = own(entry, 'Resources');
  put(sent, 'Resources', [...(Array.isArray(given) ? given : []), machineArn, executionArn]);
  const detail = own(entry, 'Detail');
  if (detail !== undefined && detail !== null && typeof detail !== 'string')
    put(sent, 'Detail', JSON.stringify(detail));
  return sent;
}

/** One entry that failed fails the Task, with the whole answer as its cause. */
function replyTo(answer: JsonObject): CallReply {
  const entries = own(answer, 'Entries');
  const said = Array.isArray(entries)
    ? entries.map((entry) => (isObject(entry) ? answerOf(entry) : entry))
    : [];
  const output = { Entries: said, FailedEntryCount: own(answer, 'FailedEntryCount') ?? 0 };
  if (output.FailedEntryCount === 0) return { kind: 'TaskSucceeded', output };
  return { kind: 'TaskFailed', error: 'EventBridge.FailedEntry', cause: JSON.stringify(output) };
}
