import type { Json } from '../../base/json';
import type { MockPlan } from '../../mocks/plan';
import type { ChildOfMapRun, Revision, StateMachineRecord } from '../records';

/** An execution that is to start. */
export interface StartRequest {
  readonly executionArn: string;
  readonly name: string;
  readonly machine: Pick<StateMachineRecord, 'arn' | 'name' | 'type'>;
  readonly revision: Revision;
  readonly stateMachineVersionArn?: string;
  readonly stateMachineAliasArn?: string;
  /** JSON text, exactly as the caller wrote it. */
  readonly input: string;
  /** What it says, where somebody has read it already. */
  readonly inputValue?: Json;
  readonly traceHeader?: string;
  /** Of a child of a Distributed Map: where it belongs, and which states it walks. */
  readonly mapRun?: ChildOfMapRun;
  readonly scope?: string;
  /** The execution whose Task or Map Run starts it: they share a clock. */
  readonly startedBy?: string;
  /** The attempt of the Task that starts it. */
  readonly attempt?: string;
  /** Of a child of a Distributed Map: the mocks of its parent, which hold for it too. */
  readonly mocks?: MockPlan;
}
