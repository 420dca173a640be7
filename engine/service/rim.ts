import { isObject, own, type JsonObject } from '../base/json';
import type { Millis } from '../base/time';
import type { Api, Caller } from './operation';
import { ServiceError } from './service-error';

/** A call that comes in from outside. */
export interface EdgeCall {
  /** The name of the service in `aws-sdk:` resources. */
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
  readonly caller: Caller;
}

/** `Pasos.CallService` is a call of the service that it names. */
export function within(call: EdgeCall): EdgeCall {
  const { service, operation, input } = call.input;
  if (call.service !== 'pasos' || call.operation !== 'CallService') return call;
  return {
    ...call,
    service: String(service),
    operation: String(operation),
    input: isObject(input) ? input : {},
  };
}

/** Refuses a call by throwing ServiceError. */
export type Look = (call: EdgeCall) => Promise<void>;

/** A service as those outside reach it: each call is looked at before it is performed. */
export function lookedAt(service: string, api: Api, look: Look): Api {
  return {
    ...api,
    async call(operation, input, caller) {
      await look({ service, operation, input, caller });
      return api.call(operation, input, caller);
    },
  };
}

/** Calls that are refused because there are too many. */
export interface Throttle {
  /** Of one service, or of one operation; of all if not said. */
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  readonly count: number;
}

/** What those outside can be made to meet, as they would on AWS: too many calls, and a clock that is not theirs. */
export class Rim {
  private throttle: Throttle = { count: 0 };
  /** How far the clock by which signatures are judged is ahead. */
  skew: Millis = 0;

  /** From now on; it takes the place of what was said before. */
  setThrottle(throttle: Throttle): void {
    this.throttle = throttle;
  }

  /** Throws the service's own error while there are too many calls. */
  admit({ service, operation }: EdgeCall): void {
    const { service: ofService = service, operation: named = operation, count } = this.throttle;
    if (count === 0 || service === 'pasos' || ofService !== service || named !== operation) return;
    this.throttle = { ...this.throttle, count: count - 1 };
    throw throttled(service);
  }
}

type Words = readonly [code: string, message: string, status: number];

const USUAL: Words = ['ThrottlingException', 'Rate exceeded', 400];
const OF_THE_QUERY_PROTOCOL: Words = ['Throttling', 'Rate exceeded', 400];

/** How services refuse that do not say it in the usual way. */
const WORDS: Readonly<Record<string, Words>> = {
  cloudformation: OF_THE_QUERY_PROTOCOL,
  dynamodb: ['ThrottlingException', 'Rate of requests exceeds the allowed throughput.', 400],
  iam: OF_THE_QUERY_PROTOCOL,
  lambda: ['TooManyRequestsException', 'Rate exceeded', 429],
  s3: ['SlowDown', 'Please reduce your request rate.', 503],
  sns: ['Throttled', 'Rate exceeded', 429],
  sqs: ['RequestThrottled', 'Request is throttled.', 403],
  sts: OF_THE_QUERY_PROTOCOL,
};

function throttled(service: string): ServiceError {
  return new ServiceError(...(own(WORDS, service) ?? USUAL));
}
