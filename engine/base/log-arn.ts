import type { Owner } from './arn';

export function logGroupArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:logs:${region}:${account}:log-group:${name}`;
}

const LOG_GROUP = /^arn:([^:]+):logs:([^:]+):(\d{12}):log-group:([^:]+)(?::\*)?$/;

/** The group an ARN names, written with or without the `:*` that stands for its streams. */
export function parseLogGroupArn(text: string): (Owner & { readonly name: string }) | undefined {
  const [, partition, region, account, name] = LOG_GROUP.exec(text) ?? [];
  if (!partition || !region || !account || !name) return undefined;
  return { partition, region, account, name };
}
