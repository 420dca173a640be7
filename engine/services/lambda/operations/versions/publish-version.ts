import { optional, text } from '../../../../service/shape';
import { invalidValue, LambdaError } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { codeKey, findVersion, getFunction, LATEST, named, showFunction } from '../../records/functions';
import { collection } from '../../records/reference';
import { publish } from './publish';

export const publishVersion = operation({
  name: 'PublishVersion',
  input: {
    FunctionName: members.functionName(),
    CodeSha256: optional(text()),
    Description: optional(members.description()),
    RevisionId: optional(text()),
  },

  async handle({ CodeSha256, Description: description, RevisionId, ...input }, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    const { latest, lastVersion } = record;
    if (CodeSha256 !== undefined && CodeSha256 !== latest.codeSha256) {
      throw invalidValue(
        `CodeSHA256 (${CodeSha256}) is different from current CodeSHA256 in $LATEST (${latest.codeSha256}). Please try again with the CodeSHA256 in $LATEST.`,
      );
    }
    assertRevision(RevisionId, latest.revisionId);
    const before = lastVersion > 0 ? await findVersion(call.tx, where, String(lastVersion)) : undefined;
    // Without a change, AWS answers with the version there is.
    if (before && isAlike(before, latest)) return showFunction(before, where, before.version);
    const code = await call.tx.bytes(collection(where, 'code'), codeKey(where.name, LATEST));
    const version = publish(call, where, { record, code: code ?? new Uint8Array(), description });
    return showFunction(version, where, version.version);
  },
});

function isAlike(version: object, latest: object): boolean {
  const ignored = { version: '', revisionId: '', modifiedAt: 0, description: '' };
  return JSON.stringify({ ...version, ...ignored }) === JSON.stringify({ ...latest, ...ignored });
}

export function assertRevision(given: string | undefined, current: string): void {
  if (given === undefined || given === current) return;
  throw new LambdaError(
    'PreconditionFailedException',
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  );
}
