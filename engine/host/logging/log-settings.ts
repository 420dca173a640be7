import { isObject, own, type Json } from '../../base/json';
import { logGroupArn, parseLogGroupArn } from '../../base/log-arn';

export type LogLevel = 'ALL' | 'ERROR' | 'FATAL';

/** What a revision wants logged, and where to. */
export interface LogSettings {
  readonly level: LogLevel;
  readonly includeExecutionData: boolean;
  readonly groupArn: string;
}

/** The ARN, without `:*`, of the group a logging configuration names. */
export function logDestination(configuration: Json): string | undefined {
  const destinations = isObject(configuration) ? own(configuration, 'destinations') : undefined;
  const [first] = Array.isArray(destinations) ? destinations : [];
  const group = isObject(first) ? own(first, 'cloudWatchLogsLogGroup') : undefined;
  const arn = isObject(group) ? own(group, 'logGroupArn') : undefined;
  const parsed = typeof arn === 'string' ? parseLogGroupArn(arn) : undefined;
  return parsed && logGroupArn(parsed, parsed.name);
}

/** Undefined: nothing is logged. */
export function logSettings(configuration: Json): LogSettings | undefined {
  const groupArn = logDestination(configuration);
  if (groupArn === undefined || !isObject(configuration)) return undefined;
  const level = own(configuration, 'level');
  if (level !== 'ALL' && level !== 'ERROR' && level !== 'FATAL') return undefined;
  return { level, groupArn, includeExecutionData: own(configuration, 'includeExecutionData') === true };
}
