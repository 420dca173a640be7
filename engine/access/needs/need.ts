import type { Owner } from '../../base/arn';
import type { Known } from './known';

/** Something that the role of a state machine must be allowed to do. */
export interface Need {
  /** `dynamodb:PutItem`. */
  readonly action: string;
  /** ARNs, with `*` for what only the data says; `UNKNOWN` where it is not known here what the action is about. */
  readonly resources: readonly string[];
  readonly reason: Reason;
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Reason =
  /** The call itself. */
  | 'call'
  /** Step Functions looks how a job is doing, and stops it when nobody waits for it any more. */
  | 'follow'
  /** Step Functions hears of the end of a job by a rule that it keeps in EventBridge. */
  | 'rule'
  /** The job runs under a role of its own, which is handed to it. */
  | 'pass-role'
  /** The Task is done under another role. */
  | 'assume-role'
  /** A Distributed Map starts its children as executions of its own machine. */
  | 'map-run'
  | 'read-items'
  | 'write-results'
  /** The credentials of an HTTP Task. */
  | 'connection'
  | 'log'
  | 'trace'
  | 'key';

/** One call as needs are worked out from it. */
export interface TaskCall {
  /** The name of the service in `aws-sdk:` resources. */
  readonly service: string;
  /** `putItem`. */
  readonly action: string;
  readonly parameters: Known;
  readonly owner: Owner;
}
