import { apigatewayInvoke } from './apigateway/apigateway-invoke';
import { awsSdk } from './aws-sdk/aws-sdk';
import { bedrockInvokeModel } from './bedrock/invoke-model';
import { dynamoDbItems } from './dynamodb/dynamodb-items';
import { jobs } from './jobs/jobs';
import type { Integration } from './integration';
import { lambdaFunction, lambdaInvoke } from './lambda/lambda-invoke';
import { persistentServices } from './persistent-services';
import { sfnApi } from './states/sfn-api';
import { persistent } from './states/persistent';
import { eventsPutEvents } from './messaging/events-put-events';
import { snsPublish } from './messaging/sns-publish';
import { sqsSendMessage } from './messaging/sqs-send-message';
import { startExecution } from './states/start-execution';
import type { StepFunctions } from './states/step-functions';
import type { TaskPorts } from './task-services';

/** What makes each integration of a service that runs here; the first that serves a resource performs it. */
const OF_SERVICES: readonly ((ports: TaskPorts) => Integration)[] = [
  apigatewayInvoke,
  bedrockInvokeModel,
  dynamoDbItems,
  eventsPutEvents,
  jobs,
  lambdaFunction,
  lambdaInvoke,
  snsPublish,
  sqsSendMessage,
  // Serves whatever there is in the SDK.
  awsSdk,
];

export interface IntegrationsOptions extends TaskPorts {
  /** Tasks may call the API of the very engine that runs them. */
  readonly stepFunctions: StepFunctions;
}

/** What performs the Tasks of this engine by its own services. */
export function createIntegrations({ stepFunctions, ...ports }: IntegrationsOptions): readonly Integration[] {
  const { ids, clock } = ports;
  const services = persistentServices(ports.services, clock);
  const itself = persistent(stepFunctions, clock);
  return [
    startExecution({ stepFunctions: itself, ids, clock }),
    sfnApi(itself, ids),
    ...OF_SERVICES.map((create) => create({ ...ports, services })),
  ];
}
