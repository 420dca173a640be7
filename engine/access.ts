/** What permissions a state machine needs, without anything that runs executions. */
export {
  leastPrivilege,
  trustPolicy,
  type LeastPrivilege,
  type PermittedStatement,
} from './access/least/least-privilege';
export type { PermittedMachine } from './access/least/machine-needs';
