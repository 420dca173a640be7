import type { LoggingConfiguration, LogLevel } from '@aws-sdk/client-sfn';

/** What a machine writes about its executions, and where to. */
export interface Logging {
  readonly level: Exclude<LogLevel, 'OFF'>;
  readonly includesData: boolean;
  /** The name of the log group. */
  readonly group: string;
}

/** Undefined: it writes nothing. */
export function loggingOf(configuration: LoggingConfiguration | undefined): Logging | undefined {
  const arn = configuration?.destinations?.[0]?.cloudWatchLogsLogGroup?.logGroupArn;
  const group = arn && /:log-group:([^:]+)/.exec(arn)?.[1];
  const level = configuration?.level;
  if (!group || !level || level === 'OFF') return undefined;
  return { level, group, includesData: configuration.includeExecutionData ?? false };
}

/** The group AWS's console proposes for a machine. */
export function proposedGroup(machineName: string): string {
  return `/aws/vendedlogs/states/${machineName}-Logs`;
}

/** What has to be sent for everything to be written into `group`. */
export function fullLogging(stateMachineArn: string, group: string): LoggingConfiguration {
  const [, partition, , region, account] = stateMachineArn.split(':');
  const logGroupArn = `arn:${partition}:logs:${region}:${account}:log-group:${group}:*`;
  return {
    level: 'ALL',
    includeExecutionData: true,
    destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }],
  };
}
