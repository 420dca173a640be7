import { findOptimized, type Pattern } from './optimized';
import type { SdkActions } from './service-models';

const PARTITION = 'aws(?:-[a-z]+)*';
// Placeholders for region and account are taken; recorded.
const LAMBDA = new RegExp(`^arn:${PARTITION}:lambda:[^:]+:[^:]+:function:[^:]+(:[^:]+)?$`);
const ACTIVITY = new RegExp(`^arn:${PARTITION}:states:[^:]+:[^:]+:activity:.+$`);
const SERVICE = new RegExp(
  `^arn:${PARTITION}:states:::(aws-sdk:)?([a-z\\d-]+):([a-zA-Z\\d]+)(\\.sync(?::2)?|\\.waitForTaskToken)?$`,
);

/** What a Task's Resource names, or undefined when it is nothing Step Functions knows. */
export type TaskResource =
  | { readonly kind: 'lambda' | 'activity' }
  | {
      readonly kind: 'service';
      /** With `aws-sdk:` where it is not optimized. */
      readonly service: string;
      readonly action: string;
      readonly pattern: Pattern | undefined;
    };

/** Without `sdkActions`, every action of the SDK that is written like one passes. */
export function readTaskResource(arn: string, sdkActions?: SdkActions): TaskResource | undefined {
  if (LAMBDA.test(arn)) return { kind: 'lambda' };
  if (ACTIVITY.test(arn)) return { kind: 'activity' };
  const [, sdk = '', name = '', action = '', suffix] = SERVICE.exec(arn) ?? [];
  const pattern = suffix as Pattern | undefined;
  const exists = sdk
    ? isSdkAction(name, action, sdkActions) && isSdkPattern(pattern)
    : isOptimized(name, action, pattern);
  return exists ? { kind: 'service', service: sdk + name, action, pattern } : undefined;
}

function isSdkAction(service: string, action: string, sdkActions: SdkActions | undefined): boolean {
  if (!sdkActions) return /^[a-z]/.test(action);
  const actions = sdkActions(service);
  return actions === 'any' || (actions?.includes(action) ?? false);
}

function isSdkPattern(pattern: Pattern | undefined): boolean {
  return pattern === undefined || pattern === '.waitForTaskToken';
}

function isOptimized(service: string, action: string, pattern: Pattern | undefined): boolean {
  const optimized = findOptimized(service, action);
  return optimized !== undefined && (pattern === undefined || optimized.patterns.includes(pattern));
}
