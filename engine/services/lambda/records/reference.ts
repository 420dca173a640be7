import type { Owner } from '../../../base/arn';
import { invalidValue } from '../errors';

/** Which function, and which version or alias of it, somebody names. */
export interface FunctionReference extends Owner {
  readonly name: string;
  readonly qualifier?: string;
}

/** Lambda takes a name, `account:function:name` or an ARN, each with a qualifier or without. */
export function referenceOf(given: string, caller: Owner, qualifier?: string): FunctionReference {
  const parts = given.split(':');
  const owner = { ...caller };
  if (parts[0] === 'arn') {
    const [, partition = '', , region = '', account = ''] = parts.splice(0, 5);
    Object.assign(owner, { partition, region, account });
  } else if (/^\d{12}$/.test(parts[0] ?? '')) owner.account = parts.shift()!;
  if (parts[0] === 'function') parts.shift();
  const [name = '', inName] = parts;
  if (inName !== undefined && qualifier !== undefined && inName !== qualifier) {
    throw invalidValue(
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  }
  const meant = qualifier ?? inName;
  const { partition, region, account } = owner;
  return { partition, region, account, name, ...(meant !== undefined && { qualifier: meant }) };
}

export function functionArn(
  { partition, region, account, name }: FunctionReference,
  qualifier?: string,
): string {
  const arn = `arn:${partition}:lambda:${region}:${account}:function:${name}`;
  return qualifier === undefined ? arn : `${arn}:${qualifier}`;
}

/** The collection of one kind of thing that Lambda keeps for an account in a region. */
export function collection(
  { account, region }: Pick<Owner, 'account' | 'region'>,
  kind: 'aliases' | 'code' | 'event-source-mappings' | 'functions' | 'versions',
): string {
  return `lambda/${account}/${region}/${kind}`;
}
