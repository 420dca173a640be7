import type { Json } from '../../base/json';
import type { Revision } from '../../host/records';
import { FrameworkError } from '../../service/service-error';
import { ApiError } from '../errors';
import type { Call } from '../operation';
import type { encryptionConfiguration, loggingConfiguration, tracingConfiguration } from '../members';
import type { Shape } from '../../service/shape';

type Given<F extends () => Shape<unknown>> = ReturnType<F> extends Shape<infer T> ? T : never;

/** A revision's configurations as Describe shows them: what was given, completed with AWS's defaults. */
export function completeLogging(given: Given<typeof loggingConfiguration> = {} as never): Json {
  const { level = 'OFF', includeExecutionData = false, destinations } = given;
  const count = destinations?.length ?? 0;
  if (count > 1 || (level !== 'OFF' && count !== 1)) {
    throw invalidLogging('Must specify exactly one Log Destination.');
  }
  const logGroups = destinations?.map(({ cloudWatchLogsLogGroup: group }) => group?.logGroupArn ?? '') ?? [];
  if (!logGroups.every((logGroup) => LOG_GROUP.test(logGroup))) {
    throw invalidLogging('Log Destination not found.');
  }
  const shown = logGroups.map((logGroupArn) => ({ cloudWatchLogsLogGroup: { logGroupArn } }));
  return { level, includeExecutionData, ...(destinations && { destinations: shown }) };
}

const LOG_GROUP = /^arn:[^:]+:logs:[^:]+:\d{12}:log-group:[^:]+:\*$/;

export function invalidLogging(problem: string): ApiError {
  return new ApiError('InvalidLoggingConfiguration', `Invalid Logging Configuration: ${problem}`);
}

export function completeTracing(given?: Given<typeof tracingConfiguration>): Json {
  return { enabled: given?.enabled ?? false };
}

export function completeEncryption(given?: Given<typeof encryptionConfiguration>): Json {
  if (given?.type !== 'CUSTOMER_MANAGED_KMS_KEY') return { type: 'AWS_OWNED_KEY' };
  const { kmsKeyId, kmsDataKeyReusePeriodSeconds = 300, type } = given;
  if (kmsKeyId === undefined) {
    throw new ApiError(
      'InvalidEncryptionConfiguration',
      `Invalid Encryption Configuration: kmsKeyId is required when type is ${type}`,
    );
  }
  return { kmsKeyId, kmsDataKeyReusePeriodSeconds, type };
}

const ROLE = /^arn:[^:]+:iam::\d{12}:role\/.+$/;

/** Only its form: what it may do is asked where an account is strict about it. */
export function assertRole(roleArn: string): void {
  if (!ROLE.test(roleArn)) throw new ApiError('InvalidArn', `Invalid Role Arn: '${roleArn}'`);
}

/** Refuses a role that Step Functions cannot take on, or that lacks what is looked at when a machine is made. */
export async function assertGranted(arn: string, revision: Revision, { whyNotMade }: Call): Promise<void> {
  const why = await whyNotMade?.({ ...revision, arn });
  if (why !== undefined) throw new FrameworkError('AccessDeniedException', why);
}

export function assertVersionDescription(input: { publish?: boolean; versionDescription?: string }): void {
  if (input.versionDescription !== undefined && !input.publish) {
    throw new ApiError('ValidationException', 'Version description can only be set when publish is true');
  }
}
