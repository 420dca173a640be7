import type { CallReply, Integration } from '../integration';
import { answerOf, parametersOf, refused, textOf, type OptimizedNames } from '../optimized';
import { sdkMetadata } from '../sdk-metadata';
import { callerOfTask, type TaskPorts } from '../task-services';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:sqs:sendMessage(\.waitForTaskToken)?$/;

const NAMES: OptimizedNames = {
  prefix: 'SQS',
  service: 'AmazonSQS',
  modelled: new Set([
    'InvalidMessageContents',
    'QueueDoesNotExist',
    'UnsupportedOperation',
    'InvalidAddress',
  ]),
};

/** `sqs:sendMessage`: a message into a queue; its body may be any JSON. */
export function sqsSendMessage({ services, ids, clock }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),

    async perform(request) {
      const parameters = parametersOf(request, ['MessageBody']);
      const unreachable = unreachableHost(textOf(parameters, 'QueueUrl'));
      if (unreachable !== undefined) return noSuchHost(unreachable);
      const requestId = ids.uuid();
      try {
        const output = answerOf(await services.call('sqs', 'SendMessage', parameters, callerOfTask(request)));
        const call = { requestId, at: clock.now(), contentType: 'application/x-amz-json-1.0' };
        return { kind: 'TaskSucceeded', output: { ...output, ...sdkMetadata(output, call) } };
      } catch (error) {
        return refused(error, requestId, NAMES);
      }
    },
  };
}

/** The SDK sends a message to the very host its queue's URL names: AWS's, or this engine's. */
function unreachableHost(url: string | undefined): string | undefined {
  const host = /^https?:\/\/([^/:?#]+)/.exec(url ?? '')?.[1];
  if (host === undefined || /(^|\.)(amazonaws\.com(\.cn)?|localhost)$|^\d+\.\d+\.\d+\.\d+$/.test(host))
    return undefined;
  return host;
}

function noSuchHost(host: string): CallReply {
  return {
    kind: 'TaskFailed',
    error: 'SQS.SdkClientException',
    cause: `Unable to execute HTTP request: ${host}: Name or service not known`,
  };
}
