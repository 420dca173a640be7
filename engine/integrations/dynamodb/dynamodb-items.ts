import { isObject, type Json, type JsonObject } from '../../base/json';
import type { Integration } from '../integration';
import { isServiceError, optimizedCause, type ServiceError } from '../service-error';
import { callerOfTask, type TaskPorts } from '../task-services';
import { dynamoDbMetadata } from './dynamodb-metadata';
import { judgeValues } from './judge-values';

const RESOURCE = /^arn:[^:]+:states:[^:]*:[^:]*:dynamodb:(getItem|putItem|updateItem|deleteItem)$/;

/** `dynamodb:getItem`, `putItem`, `updateItem` and `deleteItem`. */
export function dynamoDbItems({ services, ids, clock }: TaskPorts): Integration {
  return {
    serves: (resource) => RESOURCE.test(resource),

    problems: async (_, parameters) => judgeValues(parameters),

    async perform(request) {
      const [, action = ''] = RESOURCE.exec(request.resource)!;
      const operation = action.charAt(0).toUpperCase() + action.slice(1);
      const input = isObject(request.input) ? request.input : {};
      try {
        const answer = await services.call('dynamodb', operation, input, callerOfTask(request));
        return { kind: 'TaskSucceeded', output: withMetadata(toJson(answer), ids.uuid(), clock.now()) };
      } catch (error) {
        if (!isServiceError(error)) throw error;
        const cause = optimizedCause(error, 'AmazonDynamoDBv2', ids.uuid());
        return { kind: 'TaskFailed', error: errorName(error), cause };
      }
    },
  };
}

/** Without the members that are undefined, as the wire has it. */
function toJson(answer: Readonly<Record<string, unknown>>): JsonObject {
  return JSON.parse(JSON.stringify(answer)) as JsonObject;
}

function withMetadata(answer: JsonObject, requestId: string, at: number): Json {
  return { ...answer, ...dynamoDbMetadata(answer, { requestId, at }) };
}

/** The errors that the old SDK has a class for; whatever else goes wrong has that of the service. */
const MODELLED: readonly string[] = [
  'ConditionalCheckFailedException',
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'TransactionConflictException',
];

function errorName({ code }: ServiceError): string {
  if (!MODELLED.includes(code)) return 'DynamoDB.AmazonDynamoDBException';
  return `DynamoDB.${code.endsWith('Exception') ? code : `${code}Exception`}`;
}
