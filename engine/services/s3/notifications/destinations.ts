import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import type { Caller } from '../../../service/operation';
import { ServiceError } from '../../../service/service-error';
import type { Services } from '../../base/services';
import { S3Error } from '../errors';
import { queueUrl } from './deliver';

/** How each kind of listener is looked for. */
const LOOKS = {
  QueueConfigurations: (one: JsonObject) => ({
    service: 'sqs',
    operation: 'GetQueueAttributes',
    arn: own(one, 'QueueArn'),
    input: { QueueUrl: queueUrl(String(own(one, 'QueueArn'))), AttributeNames: ['QueueArn'] },
  }),
  TopicConfigurations: (one: JsonObject) => ({
    service: 'sns',
    operation: 'GetTopicAttributes',
    arn: own(one, 'TopicArn'),
    input: { TopicArn: String(own(one, 'TopicArn')) },
  }),
  LambdaFunctionConfigurations: (one: JsonObject) => ({
    service: 'lambda',
    operation: 'GetFunctionConfiguration',
    arn: own(one, 'LambdaFunctionArn'),
    input: { FunctionName: String(own(one, 'LambdaFunctionArn')) },
  }),
};

/** S3 takes no listener that is not there. */
export async function assertDestinations(
  body: JsonObject,
  caller: Caller,
  services: Services,
): Promise<void> {
  if (own(body, 'SkipDestinationValidation') === true) return;
  const configuration = own(body, 'NotificationConfiguration');
  if (!isObject(configuration)) return;
  for (const [member, look] of Object.entries(LOOKS)) {
    for (const one of listOf(own(configuration, member))) {
      const { service, operation, arn, input } = look(one);
      if (!services.has(service)) continue;
      const region = String(arn).split(':')[3] || caller.region;
      const { journal: _, ...asker } = caller;
      await services.call(service, operation, input, { ...asker, region }).catch((error: unknown) => {
        if (!(error instanceof ServiceError) || error.status >= 500) throw error;
        throw new S3Error('InvalidArgument', 'Unable to validate the following destination configurations', {
          ArgumentName: String(arn),
          ArgumentValue: 'The destination does not exist',
        });
      });
    }
  }
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
