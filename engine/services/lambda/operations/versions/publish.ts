import type { Call } from '../../operation';
import {
  codeKey,
  putFunction,
  versionKey,
  type FunctionRecord,
  type FunctionVersion,
} from '../../records/functions';
import { collection, type FunctionReference } from '../../records/reference';

interface Publication {
  readonly record: FunctionRecord;
  readonly code: Uint8Array;
  readonly description?: string | undefined;
}

/** Keeps a function as it is under the next number. */
export function publish(
  { tx, uuid }: Pick<Call, 'tx' | 'uuid'>,
  where: FunctionReference,
  { record, code, description }: Publication,
): FunctionVersion {
  const version: FunctionVersion = {
    ...record.latest,
    version: String(record.lastVersion + 1),
    revisionId: uuid(),
    ...(description !== undefined && { description }),
  };
  putFunction(tx, where, { ...record, lastVersion: record.lastVersion + 1 });
  tx.put(collection(where, 'versions'), versionKey(where.name, version.version), version);
  tx.put(
    collection(where, 'code'),
    codeKey(where.name, version.version),
    { sha256: version.codeSha256 },
    code,
  );
  return version;
}
