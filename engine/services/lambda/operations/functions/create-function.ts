import { anything, flag, list, oneOf, optional, struct } from '../../../../service/shape';
import type { ServicePorts } from '../../../base/services';
import { conflict, invalidValue } from '../../errors';
import * as members from '../../members';
import { operation } from '../../operation';
import { readCode } from '../../records/code';
import {
  codeKey,
  findFunction,
  LATEST,
  named,
  putFunction,
  showFunction,
  type FunctionRecord,
} from '../../records/functions';
import { collection } from '../../records/reference';
import { changed } from '../../records/settings';
import { publish } from '../versions/publish';

export const createFunction = ({ services }: Pick<ServicePorts, 'services'>) =>
  operation({
    name: 'CreateFunction',
    input: {
      FunctionName: members.functionName(),
      Role: members.role(),
      Code: struct(members.codeSource),
      ...members.configuration,
      PackageType: optional(oneOf('Image', 'Zip')),
      Publish: optional(flag()),
      Tags: optional(members.tags()),
      Architectures: optional(list(oneOf('arm64', 'x86_64'), { min: 1, max: 1 })),
      FileSystemConfigs: optional(anything()),
      ImageConfig: optional(anything()),
      CodeSigningConfigArn: optional(anything()),
    },

    async handle({ Role: role, Code, Publish, Tags = {}, Architectures = ['x86_64'], ...input }, call) {
      const where = named(input, call);
      if (await findFunction(call.tx, where)) throw conflict(`Function already exist: ${where.name}`);
      if (input.PackageType === 'Image' || Code.ImageUri !== undefined) {
        throw invalidValue(
          'Container images are not run by this local engine: bring the code as a .zip file.',
        );
      }
      if (input.Runtime === undefined || input.Handler === undefined) {
        throw invalidValue(
          'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
        );
      }
      const code = await readCode(Code, call, services);
      const defaults = {
        name: where.name,
        version: LATEST,
        role,
        description: '',
        timeoutSeconds: 3,
        memoryMb: 128,
        codeSha256: code.sha256,
        codeSize: code.bytes.length,
        architectures: Architectures,
        storageMb: 512,
        tracing: 'PassThrough',
        logFormat: 'Text' as const,
      };
      const latest = { ...changed(defaults, input), modifiedAt: call.now, revisionId: call.uuid() };
      const record: FunctionRecord = { latest, lastVersion: 0, tags: Tags, policies: {}, eventInvoke: {} };
      putFunction(call.tx, where, record);
      call.tx.put(
        collection(where, 'code'),
        codeKey(where.name, LATEST),
        { sha256: code.sha256 },
        code.bytes,
      );
      if (!Publish) return showFunction(latest, where);
      const version = publish(call, where, { record, code: code.bytes });
      return showFunction(version, where, version.version);
    },
  });
