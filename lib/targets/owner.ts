import type { Connection } from '@/lib/account/contract';

/** Whose resources ARNs name. */
export type Owner = Pick<Connection, 'partition' | 'region' | 'accountId'>;

/** The account of the local engine: what lessons and labs write. */
export const localOwner: Owner = { partition: 'aws', region: 'us-east-1', accountId: '123456789012' };

/** A definition with what it names in one account named in another: ARNs, and URLs of queues. What is nobody's stays. */
export function withOwner(text: string, from: Owner, to: Owner): string {
  const { partition, region, accountId } = from;
  return text
    .replaceAll(
      new RegExp(`arn:${partition}:([a-z0-9-]+):(${region})?:${accountId}:`, 'g'),
      (_, service: string, place = '') =>
        `arn:${to.partition}:${service}:${place === '' ? '' : to.region}:${to.accountId}:`,
    )
    .replaceAll(
      new RegExp(`https://sqs\\.${region}\\.${suffix[partition] ?? domain}/${accountId}/`, 'g'),
      `https://sqs.${to.region}.${suffix[to.partition] ?? domain}/${to.accountId}/`,
    );
}

const domain = 'amazonaws.com';
const suffix: Readonly<Record<string, string>> = { 'aws-cn': 'amazonaws.com.cn' };
