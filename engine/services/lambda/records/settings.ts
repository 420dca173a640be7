import { utf8Length } from '../../../base/json';
import type { Parsed } from '../../../service/shape';
import { invalidValue } from '../errors';
import type { configuration } from '../members';
import type { FunctionVersion } from './functions';

export type Settings = Parsed<typeof configuration>;

const ENVIRONMENT_BYTES_MAX = 4096;
const VARIABLE = /^[a-zA-Z]([a-zA-Z0-9_])+$/;
const RESERVED = new Set([
  '_HANDLER',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]);

/** What a request says about how a function runs; what it does not say stays as it is. */
export function changed(before: Omit<FunctionVersion, 'modifiedAt' | 'revisionId'>, settings: Settings) {
  const environment = settings.Environment?.Variables;
  if (environment) assertEnvironment(environment);
  const { LoggingConfig: logging, DeadLetterConfig: deadLetters } = settings;
  return {
    ...before,
    ...(settings.Runtime !== undefined && { runtime: settings.Runtime }),
    ...(settings.Handler !== undefined && { handler: settings.Handler }),
    ...(settings.Description !== undefined && { description: settings.Description }),
    ...(settings.Timeout !== undefined && { timeoutSeconds: settings.Timeout }),
    ...(settings.MemorySize !== undefined && { memoryMb: settings.MemorySize }),
    ...(settings.Environment && { environment: environment ?? {} }),
    ...(settings.EphemeralStorage && { storageMb: settings.EphemeralStorage.Size }),
    ...(settings.TracingConfig?.Mode && { tracing: settings.TracingConfig.Mode }),
    ...(settings.Layers && { layers: settings.Layers }),
    ...(deadLetters && { deadLetterArn: deadLetters.TargetArn ?? '' }),
    ...(logging?.LogFormat && { logFormat: logging.LogFormat }),
    ...(logging?.LogGroup && { logGroup: logging.LogGroup }),
    ...(settings.KMSKeyArn && { kmsKeyArn: settings.KMSKeyArn }),
  };
}

function assertEnvironment(variables: Readonly<Record<string, string>>): void {
  const names = Object.keys(variables);
  const reserved = names.filter((name) => RESERVED.has(name));
  if (reserved.length > 0) {
    throw invalidValue(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
    );
  }
  const wrong = names.find((name) => !VARIABLE.test(name));
  if (wrong !== undefined) {
    throw invalidValue(
      `1 validation error detected: Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]`,
    );
  }
  const text = JSON.stringify(variables);
  if (utf8Length(text) > ENVIRONMENT_BYTES_MAX) {
    throw invalidValue(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${text}`,
    );
  }
}
