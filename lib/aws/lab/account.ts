import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient, type SFNClientConfig } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** One region of the account that is worked in: whose it is, and a client of every service that keeps something there. */
export interface Place {
  readonly accountId: string;
  readonly partition: string;
  readonly region: string;
  readonly clients: Clients;
  readonly clock: Clock;
}

export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface Clients {
  readonly sfn: SFNClient;
  readonly iam: IAMClient;
  readonly cloudformation: CloudFormationClient;
  readonly logs: CloudWatchLogsClient;
  readonly lambda: LambdaClient;
  readonly events: EventBridgeClient;
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly s3: S3Client;
}

/** What all clients are made of. */
export interface ClientConfig extends Pick<
  SFNClientConfig,
  'credentials' | 'requestHandler' | 'maxAttempts' | 'retryMode'
> {
  readonly region: string;
  /** In place of AWS's own. */
  readonly endpoint?: string;
}

/** Makes a client when it is first asked for: most work needs three of them. */
export function createClients(given: ClientConfig): Clients {
  const config = { maxAttempts: 6, retryMode: 'adaptive', ...given };
  const makers = {
    sfn: () => new SFNClient({ ...config, disableHostPrefix: given.endpoint !== undefined }),
    iam: () => new IAMClient(config),
    cloudformation: () => new CloudFormationClient(config),
    logs: () => new CloudWatchLogsClient(config),
    lambda: () => new LambdaClient(config),
    events: () => new EventBridgeClient(config),
    dynamodb: () => new DynamoDBClient(config),
    // The address of a queue leads to where the service says it is, which need not be where it can be reached.
    sqs: () => new SQSClient({ ...config, useQueueUrlAsEndpoint: given.endpoint === undefined }),
    sns: () => new SNSClient(config),
    s3: () => new S3Client({ ...config, forcePathStyle: given.endpoint !== undefined }),
  } satisfies { readonly [Name in keyof Clients]: () => Clients[Name] };
  const made: Partial<Record<keyof Clients, unknown>> = {};
  const each = (Object.keys(makers) as (keyof Clients)[]).map((name) => [
    name,
    { enumerable: true, get: () => (made[name] ??= makers[name]()) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(each) as PropertyDescriptorMap) as Clients;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
