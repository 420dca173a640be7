import type { JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import type { DocumentStore } from '../../host/documents';
import type { Clock, Ids } from '../../host/ports';
import type { Api, Caller, Output } from '../../service/operation';
import type { Deliver } from './courier';
import type { Transact } from './transact';
import type { Transaction } from './transaction';

/** What every service that runs here is built over. */
export interface ServicePorts {
  readonly documents: DocumentStore;
  readonly transact: Transact;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'uuid'>;
  /** The other services: whoever sends a message to a queue does it as any client would. */
  readonly services: Services;
}

/** One call of an operation: see `transactionalApi`. */
export interface Call {
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly now: Millis;
  readonly uuid: () => string;
}

/** The services that run here, by their names in `aws-sdk:` resources: `dynamodb`, `sqs`, `eventbridge`, `cloudwatchlogs`, `sfn`. */
export interface Services {
  has(service: string): boolean;
  /** JSON as in the API's model: blobs are Base64, timestamps seconds. Throws ServiceError. */
  call(service: string, operation: string, input: JsonObject, caller: Caller): Promise<Output>;
}

/** One service that runs here. */
export interface LocalService {
  readonly id: string;
  readonly api: Api;
  /** Answers at once whoever waits in a long poll: the engine ends. */
  readonly endPolls?: () => void;
  /** What it does of what was sent by a transaction. */
  readonly deliver?: Readonly<Record<string, Deliver>>;
}
