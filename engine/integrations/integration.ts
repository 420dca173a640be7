import type { Json } from '../base/json';
import type { TaskReply, TaskRequest } from '../host/ports';

/** What one call to a service gave. */
export type CallReply = Exclude<TaskReply, { kind: 'TaskSubmitted' }>;

/** Performs the Task resources of one service. What a method throws is our bug; what goes wrong for the task is a reply. */
export interface Integration {
  serves(resource: string): boolean;
  /** Why Step Functions would not even begin a task with these parameters; nothing when it would. */
  problems?(resource: string, parameters: Json): Promise<readonly string[]>;
  /**
   * One attempt: the call itself. Of a job or a callback this is its submission. `endsAfterSeconds`: the job only takes its
   * time, which is the execution's; it is followed after that.
   */
  perform(request: TaskRequest): Promise<CallReply & { readonly endsAfterSeconds?: number }>;
  /** `.sync`: how the job ended that `submitted`, the answer to its submission, speaks of. */
  follow?(request: TaskRequest, submitted: Json): Promise<CallReply | undefined>;
  /** `.sync`: nobody waits for the job any more, so it is to be stopped. */
  abandon?(request: TaskRequest, submitted: Json): Promise<void>;
  /** `.sync`: the job as an execution of this engine, when it is one. */
  executionOf?(submitted: Json): string;
}
