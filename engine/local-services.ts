import type { AnsweredBy } from './control/operation';
import { SIMULATED, SIMULATED_NAMES } from './services/simulated/services';
import { createCloudFormation } from './services/cloudformation/cloudformation';
import { createApiGateway, createHttpApis } from './services/apigateway/apigateway';
import { createIam } from './services/iam/iam';
import { createSts } from './services/iam/sts/sts';
import { createParameters } from './services/parameters/parameters';
import { createSecrets } from './services/secrets/secrets';
import type { FunctionRunner } from './host/functions';
import { Courier, type Deliver } from './services/base/courier';
import { createBatch } from './services/jobs/batch/batch';
import { createCodeBuild } from './services/jobs/codebuild/codebuild';
import { createEcs } from './services/jobs/ecs/ecs';
import { createGlue } from './services/jobs/glue/glue';
import { createSageMaker } from './services/jobs/sagemaker/sagemaker';
import { createDynamoDb } from './services/dynamodb/dynamodb';
import type { LocalService, ServicePorts, Services } from './services/base/services';
import type { BucketsOf } from './host/map-runs/buckets/buckets';
import { createS3Buckets } from './services/s3/buckets/s3-buckets';
import { createLambda } from './services/lambda/lambda';
import { createS3 } from './services/s3/s3';
import { createTransact } from './services/base/transact';
import { createScheduler } from './services/events/scheduler/scheduler';
import { createEventBridge } from './services/events/event-bridge';
import { createSns } from './services/sns/sns';
import { createSqs } from './services/sqs/sqs';
import { FrameworkError } from './service/service-error';
import type { Api } from './service/operation';
import { own } from './base/json';

/** What makes each service that runs here. */
const SERVICES: readonly ((ports: LocalServicePorts) => LocalService)[] = [
  createBatch,
  createCloudFormation,
  createCodeBuild,
  createDynamoDb,
  createEcs,
  createEventBridge,
  createGlue,
  createApiGateway,
  createHttpApis,
  createIam,
  createLambda,
  createParameters,
  createS3,
  createSageMaker,
  createScheduler,
  createSecrets,
  createSns,
  createSqs,
  createSts,
];

/** What some services need besides: what is absent, their calls say so. */
export interface LocalServicePorts extends ServicePorts {
  /** What runs the code of functions. */
  readonly runner?: FunctionRunner | undefined;
}

export interface LocalServicesOptions extends Pick<
  LocalServicePorts,
  'documents' | 'clock' | 'ids' | 'runner'
> {
  readonly isShared: boolean;
  /** Services of the engine that keep what is theirs elsewhere, by their names in `aws-sdk:` resources. */
  readonly others: Readonly<Record<string, Api>>;
}

export interface LocalServices extends Services {
  /** The buckets of S3, for Map Runs. */
  readonly buckets: BucketsOf;
  /** What stands behind an action, or behind a service as a whole. */
  answeredBy(service: string, operation?: string): AnsweredBy;
  /** The API of each, by its name in `aws-sdk:` resources. */
  readonly apis: Readonly<Record<string, Api>>;
  /** Answers whoever waits in a long poll, and lets nobody wait any more. */
  endPolls(): void;
  /** Takes up what an earlier run left under way. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The services that run in this engine, over the documents they keep. */
export function createLocalServices({ isShared, others, ...ports }: LocalServicesOptions): LocalServices {
  const courier = new Courier({ ...ports, isShared });
  const transact = createTransact({ ...ports, sent: (id, at) => courier.sent(id, at) });
  const apis: Record<string, Api> = { ...others };
  const services: Services = {
    has: (service) => own(apis, service) !== undefined,
    async call(service, operation, input, caller) {
      const api = own(apis, service);
      if (!api) throw new FrameworkError('UnknownOperationException', '');
      return api.call(operation, input, caller);
    },
  };
  const local = [...SERVICES, ...SIMULATED].map((create) => create({ ...ports, transact, services }));
  for (const { id, api } of local) apis[id] = api;
  const deliver = new Map(local.flatMap(({ deliver = {} }) => Object.entries<Deliver>(deliver)));
  return {
    ...services,
    answeredBy(service, operation) {
      const api = own(apis, service);
      const isThere = operation === undefined || (api?.operations?.includes(operation) ?? true);
      if (!api || !isThere) return 'SAMPLE';
      return SIMULATED_NAMES.has(service) ? 'SIMULATION' : 'SERVICE';
    },
    apis,
    buckets: createS3Buckets({ ...ports, transact }),
    start: () => courier.start(deliver),
    endPolls: () => local.forEach((service) => service.endPolls?.()),
    close: () => courier.close(),
  };
}
