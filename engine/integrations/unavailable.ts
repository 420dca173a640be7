import { isObject, type Json } from '../base/json';
import type { Ids, TaskRequest } from '../host/ports';
import type { CallReply, Integration } from './integration';

const FUNCTION_ARN = /^arn:[^:]+:lambda:/;
const LAMBDA_INVOKE = /^arn:[^:]+:states:[^:]*:[^:]*:lambda:invoke\b/;

/** Stands in for every service that does not run here: there is no such function, and no such service. */
export function unavailable(ids: Pick<Ids, 'uuid'>): Integration {
  return {
    serves: () => true,
    async perform(request) {
      const functionArn = functionOf(request);
      return functionArn === undefined ? noService(request.resource) : noFunction(functionArn, ids.uuid());
    },
  };
}

function functionOf({ resource, input, executionArn }: TaskRequest): string | undefined {
  if (FUNCTION_ARN.test(resource)) return resource;
  return LAMBDA_INVOKE.test(resource) ? fullArn(functionName(input), executionArn) : undefined;
}

function functionName(input: Json): string {
  return isObject(input) && typeof input.FunctionName === 'string' ? input.FunctionName : '';
}

/** Lambda takes a name, a name with a qualifier, or an ARN, and answers with the ARN. */
function fullArn(name: string, executionArn: string): string {
  if (name.startsWith('arn:')) return name;
  const [, partition, , region, account] = executionArn.split(':');
  return `arn:${partition}:lambda:${region}:${account}:function:${name}`;
}

/** Recorded 2025-11: Lambda names the version it looked for, and the cause is in the old SDK's words. */
function noFunction(functionArn: string, requestId: string): CallReply {
  const qualified = functionArn.split(':').length > 7 ? functionArn : `${functionArn}:$LATEST`;
  return {
    kind: 'TaskFailed',
    error: 'Lambda.ResourceNotFoundException',
    cause: `Function not found: ${qualified} (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: ${requestId}; Proxy: null)`,
  };
}

function noService(resource: string): CallReply {
  const integration = resource.replace(/^arn:[^:]+:states:[^:]*:[^:]*:/, '');
  return {
    kind: 'TaskFailed',
    error: 'States.TaskFailed',
    cause: `The service integration '${integration}' is not available in the local engine.`,
  };
}
