import { jsonCaller } from './json-caller';

/** One event of a log stream, as FilterLogEvents gives it. */
export interface LogEvent {
  readonly eventId: string;
  readonly timestamp: number;
  readonly message: string;
}

export interface LogQuery {
  readonly group: string;
  /** A filter pattern of CloudWatch Logs. */
  readonly pattern: string;
  readonly since?: Date;
  readonly nextToken?: string;
}

export interface LogPage {
  readonly events: readonly LogEvent[];
  readonly nextToken?: string;
}

/** The few calls of CloudWatch Logs the sandbox makes: an SDK client would weigh more than all of them. */
export interface LogReader {
  filter(query: LogQuery): Promise<LogPage>;
  /** Does nothing when the group is there already. */
  createGroup(name: string): Promise<void>;
}

const pageSize = 500;

/** CloudWatch Logs behind `endpoint`; a refusal rejects with an error that carries AWS's code as its name. */
export function createLogReader(endpoint: string, send: typeof fetch = fetch): LogReader {
  const call = jsonCaller({ endpoint, target: 'Logs_20140328', version: '1.1', send });
  return {
    async filter({ group, pattern, since, nextToken }) {
      const query = { logGroupName: group, filterPattern: pattern, startTime: since?.getTime(), nextToken };
      return (await call('FilterLogEvents', { ...query, limit: pageSize })) as LogPage;
    },
    async createGroup(logGroupName) {
      await call('CreateLogGroup', { logGroupName }).catch((problem: unknown) => {
        if (!isNamed(problem, 'ResourceAlreadyExistsException')) throw problem;
      });
    },
  };
}

export function isNamed(problem: unknown, name: string): boolean {
  return problem instanceof Error && problem.name === name;
}
