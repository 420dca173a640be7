import type { Json } from '../../base/json';
import type { TaskRequest } from '../../host/ports';
import { findServiceModel } from '../../service/models/find-service-model';
import { operationOf, type ServiceModel } from '../../service/models/service-model';
import type { CallReply, Integration } from '../integration';
import { isServiceError, type ServiceError } from '../service-error';
import { callerOfTask, type TaskPorts, type TaskServices } from '../task-services';
import { limitProblem } from '../../service/models/check-limits';
import { errorCause, errorName } from './errors';
import { fromResponse } from './from-response';
import { judgeParameters } from './judge-parameters';
import { sampleAnswer } from '../../service/models/sample';
import { toRequest } from './to-request';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:aws-sdk:([a-z0-9]+):([a-zA-Z0-9]+)(?:\.waitForTaskToken)?$/;

/** `aws-sdk:…`: every action of every service. One that runs here is called; of any other the answer is a sample. */
export function awsSdk({ services, ids }: Pick<TaskPorts, 'services' | 'ids'>): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),

    problems: sdkProblems,

    async perform(request) {
      const called = await calledBy(request.resource);
      if (!called) return unknown(request.resource);
      try {
        const output = await answer(called, request, services);
        return { kind: 'TaskSucceeded', output };
      } catch (error) {
        if (!isServiceError(error)) throw error;
        return failed(called.model, error, ids.uuid());
      }
    },
  };
}

/** What Step Functions has against the parameters of a call through the SDK. */
export async function sdkProblems(resource: string, parameters: Json): Promise<readonly string[]> {
  const called = await calledBy(resource);
  return called ? judgeParameters(called.model, called.action, parameters) : [];
}

interface Called {
  readonly service: string;
  readonly action: string;
  readonly model: ServiceModel;
}

/** Undefined for services that AWS documents and has no model of any more. */
async function calledBy(resource: string): Promise<Called | undefined> {
  const [, service = '', action = ''] = RESOURCE.exec(resource) ?? [];
  const model = await findServiceModel(service);
  return model && { service, action, model };
}

async function answer(
  { service, action, model }: Called,
  task: TaskRequest,
  services: TaskServices,
): Promise<Json> {
  const caller = callerOfTask(task);
  const request = toRequest(model, action, task.input);
  if (services.has(service)) {
    try {
      return fromResponse(
        model,
        action,
        await services.call(service, operationOf(model, action), request, caller),
      );
    } catch (error) {
      if (!isServiceError(error) || error.code !== 'UnknownOperationException') throw error;
    }
  }
  const problem = limitProblem(model, action, request);
  if (problem !== undefined) throw new Refused(problem);
  return sampleAnswer(model, { service, action, parameters: task.input, owner: caller });
}

class Refused extends Error implements ServiceError {
  readonly code = 'ValidationException';
  readonly status = 400;
}

function failed(model: ServiceModel, error: ServiceError, requestId: string): CallReply {
  return {
    kind: 'TaskFailed',
    error: errorName(model, error.code),
    cause: errorCause(model, error, requestId),
  };
}

function unknown(resource: string): CallReply {
  const integration = resource.replace(/^.*:(aws-sdk:)/, '$1');
  const cause = `AWS has withdrawn the service of '${integration}': the local engine does not know what it answered.`;
  return { kind: 'TaskFailed', error: 'States.TaskFailed', cause };
}
