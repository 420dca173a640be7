/** A machine that is to be taken along. */
export interface ProjectMachine {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: string;
  /** The text of the CloudFormation template with what it needs around it: its lab's. */
  readonly resources?: string;
}

export const DEFINITION_FILE = 'statemachine.asl.json';
export const RESOURCES_FILE = 'resources.yaml';
export const POLICY_FILE = 'policy.json';
export const SMOKE_TEST_FILE = 'smoke-test.sh';
