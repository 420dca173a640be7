import { flag, list, oneOf, optional, text } from '../../../../service/shape';
import type { ServicePorts } from '../../../base/services';
import * as members from '../../members';
import { operation } from '../../operation';
import { readCode } from '../../records/code';
import { codeKey, getFunction, LATEST, named, putFunction, showFunction } from '../../records/functions';
import { collection } from '../../records/reference';
import { changed } from '../../records/settings';
import { publish } from '../versions/publish';
import { assertRevision } from '../versions/publish-version';

export const updateFunctionCode = ({ services }: Pick<ServicePorts, 'services'>) =>
  operation({
    name: 'UpdateFunctionCode',
    input: {
      FunctionName: members.functionName(),
      ...members.codeSource,
      Publish: optional(flag()),
      DryRun: optional(flag()),
      RevisionId: optional(text()),
      Architectures: optional(list(oneOf('arm64', 'x86_64'), { min: 1, max: 1 })),
    },

    async handle({ Publish, DryRun, RevisionId, Architectures, ...input }, call) {
      const where = named(input, call);
      const record = await getFunction(call.tx, where);
      assertRevision(RevisionId, record.latest.revisionId);
      const code = await readCode(input, call, services);
      const latest = {
        ...record.latest,
        codeSha256: code.sha256,
        codeSize: code.bytes.length,
        modifiedAt: call.now,
        revisionId: call.uuid(),
        ...(Architectures && { architectures: Architectures }),
      };
      if (DryRun) return showFunction(latest, where);
      const updated = { ...record, latest };
      putFunction(call.tx, where, updated);
      call.tx.put(
        collection(where, 'code'),
        codeKey(where.name, LATEST),
        { sha256: code.sha256 },
        code.bytes,
      );
      if (!Publish) return showFunction(latest, where);
      const version = publish(call, where, { record: updated, code: code.bytes });
      return showFunction(version, where, version.version);
    },
  });

export const updateFunctionConfiguration = operation({
  name: 'UpdateFunctionConfiguration',
  input: {
    FunctionName: members.functionName(),
    Role: optional(members.role()),
    ...members.configuration,
    RevisionId: optional(text()),
  },

  async handle({ Role: role, RevisionId, ...input }, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    assertRevision(RevisionId, record.latest.revisionId);
    const latest = {
      ...record.latest,
      ...changed(record.latest, input),
      ...(role !== undefined && { role }),
      modifiedAt: call.now,
      revisionId: call.uuid(),
    };
    putFunction(call.tx, where, { ...record, latest });
    return showFunction(latest, where);
  },
});
