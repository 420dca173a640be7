import type { Integration } from '../integration';
import { answerOf, parametersOf, refused, type OptimizedNames } from '../optimized';
import { sdkMetadata } from '../sdk-metadata';
import { callerOfTask, type TaskPorts } from '../task-services';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:sns:publish(\.waitForTaskToken)?$/;

const NAMES: OptimizedNames = {
  prefix: 'SNS',
  service: 'AmazonSNS',
  modelled: new Set(['InvalidParameterException', 'InvalidParameterValueException', 'NotFoundException']),
};

/** The answer of SNS is XML: how long it is, Step Functions shows. */
const XML_LENGTH = 294;
const SEQUENCE_LENGTH = 58;

/** `sns:publish`: a message to a topic; it may be any JSON. */
export function snsPublish({ services, ids, clock }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),

    async perform(request) {
      const parameters = parametersOf(request, ['Message']);
      const requestId = ids.uuid();
      try {
        const output = answerOf(await services.call('sns', 'Publish', parameters, callerOfTask(request)));
        const contentLength = XML_LENGTH + (output.SequenceNumber === undefined ? 0 : SEQUENCE_LENGTH);
        const call = { requestId, at: clock.now(), contentType: 'text/xml', contentLength };
        return { kind: 'TaskSucceeded', output: { ...output, ...sdkMetadata(output, call) } };
      } catch (error) {
        return refused(error, requestId, NAMES);
      }
    },
  };
}
