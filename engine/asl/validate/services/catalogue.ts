import { integrationParameters } from './optimized-parameters';
import { findOptimized, OPTIMIZED_NAMES, type Pattern } from './optimized';
import names from './sdk-actions.json';

/** An action that a Task can call. */
export interface ServiceAction {
  readonly service: string;
  readonly action: string;
  /** Called through the AWS SDK, with `aws-sdk:` in its Resource. */
  readonly isSdk: boolean;
  readonly patterns: readonly Pattern[];
  /** What it cannot do without, and everything it takes, as far as that is known. */
  readonly required: readonly string[];
  readonly parameters: readonly string[];
}

/** Every action that Step Functions has taken in by name. */
export const optimizedActions: readonly ServiceAction[] = OPTIMIZED_NAMES.map((name) => {
  const [service = '', action = ''] = name.split(':');
  const { patterns = [], required = [] } = findOptimized(service, action) ?? {};
  const parameters = integrationParameters(name) ?? required;
  return { service, action, isSdk: false, patterns, required, parameters };
});

/** Every action of every service of the SDK whose actions are known by name: some thousands. */
export function allSdkActions(): readonly ServiceAction[] {
  return Object.entries(names as Readonly<Record<string, string>>).flatMap(([service, actions]) =>
    actions === '*' ? [] : actions.split(' ').map((action) => sdkAction(service, action)),
  );
}

function sdkAction(service: string, action: string): ServiceAction {
  return { service, action, isSdk: true, patterns: ['.waitForTaskToken'], required: [], parameters: [] };
}
