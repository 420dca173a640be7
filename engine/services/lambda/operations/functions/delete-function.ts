import { optional } from '../../../../service/shape';
import { beginningWith } from '../../../../host/documents';
import { conflict, invalidValue } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import {
  codeKey,
  findVersion,
  getFunction,
  LATEST,
  named,
  versionKey,
  type AliasRecord,
} from '../../records/functions';
import { collection, functionArn, type FunctionReference } from '../../records/reference';

export const deleteFunction = operation({
  name: 'DeleteFunction',
  input: { FunctionName: members.functionName(), Qualifier: optional(members.qualifier()) },

  async handle(input, call) {
    const where = named(input, call);
    await getFunction(call.tx, where);
    if (where.qualifier === undefined) await deleteAll(call, where);
    else await deleteVersion(call, where, where.qualifier);
    return {};
  },
});

async function deleteAll({ tx }: Call, where: FunctionReference): Promise<void> {
  tx.delete(collection(where, 'functions'), where.name);
  for (const kind of ['aliases', 'code', 'versions'] as const) {
    const { items } = await tx.list(collection(where, kind), {
      ...beginningWith(`${where.name}:`),
      limit: 1_000,
    });
    for (const { key } of items) tx.delete(collection(where, kind), key);
  }
}

async function deleteVersion({ tx }: Call, where: FunctionReference, version: string): Promise<void> {
  if (version === LATEST) {
    throw invalidValue('$LATEST version cannot be deleted without deleting the function.');
  }
  if (!/^\d+$/.test(version)) throw invalidValue('Deletion of aliases is not currently supported.');
  const { items } = await tx.list(collection(where, 'aliases'), {
    ...beginningWith(`${where.name}:`),
    limit: 1_000,
  });
  const using = items
    .map(({ value }) => value as unknown as AliasRecord)
    .filter(({ version: first, weights = {} }) => first === version || Object.hasOwn(weights, version));
  if (using.length > 0) {
    throw conflict(
      `Version ${version} is currently referenced by alias(es): ${using.map(({ name }) => name).join(', ')} (${functionArn(where)})`,
    );
  }
  if (!(await findVersion(tx, where, version))) return;
  tx.delete(collection(where, 'versions'), versionKey(where.name, version));
  tx.delete(collection(where, 'code'), codeKey(where.name, version));
}
