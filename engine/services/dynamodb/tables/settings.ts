import type { Owner } from '../../../base/arn';
import type { Millis } from '../../../base/time';
import { invalidParameters } from '../errors';
import type { Table } from './table';

export function readTags(
  tags: readonly { readonly Key: string; readonly Value: string }[] | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value]));
}

export function readStream(
  given: { readonly StreamEnabled: boolean; readonly StreamViewType?: string | undefined } | undefined,
  now: Millis,
): Pick<Table, 'stream'> {
  if (!given?.StreamEnabled) return {};
  if (given.StreamViewType === undefined) {
    throw invalidParameters('StreamViewType is not specified, but StreamEnabled is true');
  }
  return {
    stream: { viewType: given.StreamViewType, label: new Date(now).toISOString().replace('Z', '') },
  };
}

export function readEncryption(
  given:
    | {
        readonly Enabled?: boolean | undefined;
        readonly SSEType?: string | undefined;
        readonly KMSMasterKeyId?: string | undefined;
      }
    | undefined,
  { partition, region, account }: Owner,
): Pick<Table, 'encryptionKey'> {
  if (!given?.Enabled) return {};
  const key = given.KMSMasterKeyId ?? 'alias/aws/dynamodb';
  return {
    encryptionKey: key.startsWith('arn:') ? key : `arn:${partition}:kms:${region}:${account}:${key}`,
  };
}
