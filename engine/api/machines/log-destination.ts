import type { Json } from '../../base/json';
import { logDestination } from '../../host/logging/log-settings';
import type { Call } from '../operation';
import { invalidLogging } from './configurations';

/** Refuses a configuration that names a log group which is not there, whatever its level. */
export async function assertLogDestination(configuration: Json, { store }: Call): Promise<void> {
  const groupArn = logDestination(configuration);
  if (groupArn === undefined || (await store.logs.findGroup(groupArn))) return;
  throw invalidLogging('Log Destination not found.');
}
