/** What a Task's Resource names, read tolerantly. */
export type Resource =
  | {
      readonly kind: 'optimized' | 'sdk';
      readonly service: string;
      readonly action: string;
      readonly pattern: Pattern;
    }
  | { readonly kind: 'function' | 'activity' | 'other'; readonly arn: string };

/** How the Task waits: not at all, for the work to end, or for somebody to bring its token back. */
export type Pattern = '' | '.sync' | '.sync:2' | '.waitForTaskToken';

const SERVICE = /^arn:([\w-]+):states:::(aws-sdk:)?([\w-]+):(\w+)(\.sync(?::2)?|\.waitForTaskToken)?$/;

export function readResource(resource: unknown): Resource | undefined {
  if (typeof resource !== 'string' || resource === '') return undefined;
  const [, , sdk, service, action, pattern = ''] = SERVICE.exec(resource) ?? [];
  if (service !== undefined && action !== undefined) {
    return { kind: sdk ? 'sdk' : 'optimized', service, action, pattern: pattern as Pattern };
  }
  if (/^arn:[\w-]+:lambda:/.test(resource)) return { kind: 'function', arn: resource };
  if (/^arn:[\w-]+:states:.*:activity:/.test(resource)) return { kind: 'activity', arn: resource };
  return { kind: 'other', arn: resource };
}

export function writeResource(resource: Resource): string {
  switch (resource.kind) {
    case 'optimized':
      return `arn:aws:states:::${resource.service}:${resource.action}${resource.pattern}`;
    case 'sdk':
      return `arn:aws:states:::aws-sdk:${resource.service}:${resource.action}${resource.pattern}`;
    case 'function':
    case 'activity':
    case 'other':
      return resource.arn;
  }
}
