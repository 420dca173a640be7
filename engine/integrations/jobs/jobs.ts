import type { Json, JsonObject } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import type { CallReply, Integration } from '../integration';
import { sdkMetadata } from '../sdk-metadata';
import { exceptionName, isServiceError, optimizedCause } from '../service-error';
import { callerOfTask, type TaskPorts } from '../task-services';
import { JOB_KINDS, type Call, type JobKind } from './job-kinds';
import { toApi, toTask } from './members';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:([a-z]+):(\w+?)(\.sync|\.waitForTaskToken)?$/;

/** Jobs of ECS, Batch, Glue, CodeBuild and SageMaker: they run nothing, take their time, and end as whoever began them wished. */
export function jobs({ services, ids, clock }: TaskPorts): Integration {
  /** Each call of one attempt has a key of its own: made again after a crash, it answers as it did. */
  function call(kind: JobKind, { operation, input }: Call, request: TaskRequest): Promise<JsonObject> {
    const caller = callerOfTask(request);
    const journal = `${caller.journal}/${operation}`;
    return services.call(kind.service, operation, input, { ...caller, journal }).then(toJson);
  }

  async function submit(kind: JobKind, request: TaskRequest) {
    const given = toApi(request.input, kind);
    const input = kind.prepare?.(given) ?? given;
    const operation = kind.action.charAt(0).toUpperCase() + kind.action.slice(1);
    const answer = await call(kind, { operation, input }, request);
    const id = kind.idOf(answer, given);
    const output: Json = {
      ...toTask(answer, kind),
      ...sdkMetadata(answer, {
        requestId: ids.uuid(),
        at: clock.now(),
        contentType: 'application/x-amz-json-1.1',
      }),
    };
    if (!request.resource.endsWith('.sync')) return { kind: 'TaskSucceeded' as const, output };
    const { seconds } = await call(kind, { operation: kind.own.length, input: { id } }, request);
    return { kind: 'TaskSucceeded' as const, output, endsAfterSeconds: Number(seconds) };
  }

  return {
    serves: (resource) => kindOf(resource) !== undefined,

    async perform(request) {
      const kind = kindOf(request.resource)!;
      try {
        return await submit(kind, request);
      } catch (error) {
        return failed(kind, error, ids.uuid());
      }
    },

    async follow(request, submitted) {
      const kind = kindOf(request.resource)!;
      const given = toApi(request.input, kind);
      const id = kind.idOf(toAnswer(submitted, kind), given);
      await call(kind, { operation: kind.own.end, input: { id } }, request);
      const job = kind.pick(await call(kind, kind.describe(id, given), request));
      const shown = toTask(job, kind);
      if (kind.hasSucceeded(job)) return { kind: 'TaskSucceeded', output: shown };
      return { kind: 'TaskFailed', error: 'States.TaskFailed', cause: JSON.stringify(shown) };
    },

    async abandon(request, submitted) {
      const kind = kindOf(request.resource)!;
      const given = toApi(request.input, kind);
      await call(kind, kind.stop(kind.idOf(toAnswer(submitted, kind), given), given), request);
    },
  };
}

function kindOf(resource: string): JobKind | undefined {
  const [, service, action, pattern] = RESOURCE.exec(resource) ?? [];
  const kind = JOB_KINDS.find((each) => each.service === service && each.action === action);
  return pattern === '.waitForTaskToken' && service !== 'ecs' ? undefined : kind;
}

/** What the submission answered, from how Step Functions shows it. */
function toAnswer(submitted: Json, kind: JobKind): JsonObject {
  return toApi(submitted, kind);
}

/** As the wire has it, without the members that are undefined. */
function toJson(answer: Readonly<Record<string, unknown>>): JsonObject {
  return JSON.parse(JSON.stringify(answer)) as JsonObject;
}

function failed({ prefix, sdkName }: JobKind, error: unknown, requestId: string): CallReply {
  if (!isServiceError(error)) throw error;
  const name = error.code === 'ValidationException' ? `${sdkName}Exception` : exceptionName(error.code);
  return { kind: 'TaskFailed', error: `${prefix}.${name}`, cause: optimizedCause(error, sdkName, requestId) };
}
