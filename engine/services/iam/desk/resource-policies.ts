import type { NamedPolicy } from '../../../access/evaluation/evaluate';
import type { Owner } from '../../../base/arn';
import { isObject, type JsonObject } from '../../../base/json';
import { ServiceError } from '../../../service/service-error';
import type { Services } from '../../base/services';
import { named } from '../records/grants';

/** How a service is asked for the policy of one of its resources, and where the text stands in the answer. */
interface Asking {
  readonly service: string;
  readonly operation: string;
  readonly input: (arn: string) => JsonObject;
  readonly read: (answer: JsonObject) => unknown;
}

const attribute = (answer: JsonObject) =>
  isObject(answer.Attributes) ? answer.Attributes.Policy : undefined;

const ASKINGS: Readonly<Record<string, Asking>> = {
  lambda: {
    service: 'lambda',
    operation: 'GetPolicy',
    input: (arn) => ({ FunctionName: arn }),
    read: ({ Policy }) => Policy,
  },
  s3: {
    service: 's3',
    operation: 'GetBucketPolicy',
    input: (arn) => ({ Bucket: arn.split(':')[5]!.split('/')[0]! }),
    read: ({ Policy }) => Policy,
  },
  sns: {
    service: 'sns',
    operation: 'GetTopicAttributes',
    input: (arn) => ({ TopicArn: arn }),
    read: attribute,
  },
  sqs: {
    service: 'sqs',
    operation: 'GetQueueAttributes',
    input: (arn) => ({
      QueueUrl: `https://sqs.${arn.split(':')[3]}.amazonaws.com/${arn.split(':')[4]}/${arn.split(':')[5]}`,
      AttributeNames: ['Policy'],
    }),
    read: attribute,
  },
};

/** The policy of what a call is about, of the services that have such policies and run here. */
export async function policyOfResource(
  arn: string,
  services: Services,
  owner: Owner,
): Promise<NamedPolicy | undefined> {
  const asking = Object.hasOwn(ASKINGS, arn.split(':')[2] ?? '') ? ASKINGS[arn.split(':')[2]!] : undefined;
  if (!asking || arn.includes('*') || !services.has(asking.service)) return undefined;
  try {
    const answer = await services.call(
      asking.service,
      asking.operation,
      asking.input(arn),
      ownerIn(arn, owner),
    );
    const text = asking.read(answer as JsonObject);
    return typeof text === 'string' && text !== '' ? named(arn, text, 'resource') : undefined;
  } catch (error) {
    // What is not there has no policy: the call itself will say so.
    if (error instanceof ServiceError && error.status < 500) return undefined;
    throw error;
  }
}

function ownerIn(arn: string, owner: Owner): Owner {
  const [, partition, , region, account] = arn.split(':');
  return {
    partition: partition || owner.partition,
    region: region || owner.region,
    account: account || owner.account,
  };
}
