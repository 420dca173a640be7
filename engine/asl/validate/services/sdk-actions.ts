import names from './sdk-actions.json';
import type { SdkActions } from './service-models';

const actions: Readonly<Record<string, string>> = names;

/**
 * The actions of every service that Step Functions offers through the SDK. `scripts/service-models.mjs` makes the file
 * from the models of botocore 1.43.11 (Apache-2.0) and the developer guide's list of services.
 */
export const sdkActions: SdkActions = (service) => {
  if (!Object.hasOwn(actions, service)) return undefined;
  return actions[service] === '*' ? 'any' : actions[service]!.split(' ');
};

/** Every service that `aws-sdk:` may name. */
export function sdkServices(): readonly string[] {
  return Object.keys(actions);
}
