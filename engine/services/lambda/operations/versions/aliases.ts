import { beginningWith } from '../../../../host/documents';
import type { Output } from '../../../../service/operation';
import { decimal, map, optional, struct, text } from '../../../../service/shape';
import { conflict, functionNotFound, invalidValue, notFound } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import {
  aliasKey,
  findAlias,
  findVersion,
  getFunction,
  LATEST,
  named,
  type AliasRecord,
} from '../../records/functions';
import { collection, functionArn, type FunctionReference } from '../../records/reference';
import { pageOf } from '../page';
import { assertRevision } from './publish-version';

const routing = optional(struct({ AdditionalVersionWeights: optional(map(decimal({ min: 0, max: 1 }))) }));

export const createAlias = operation({
  name: 'CreateAlias',
  input: {
    FunctionName: members.functionName(),
    Name: members.aliasName(),
    FunctionVersion: members.versionNumber(),
    Description: optional(members.description()),
    RoutingConfig: routing,
  },

  async handle(
    { Name: name, FunctionVersion: version, Description: description = '', RoutingConfig, ...input },
    call,
  ) {
    const where = named(input, call);
    await getFunction(call.tx, where);
    if (await findAlias(call.tx, where, name)) {
      throw conflict(`Alias already exists: ${functionArn(where, name)}`);
    }
    const weights = RoutingConfig?.AdditionalVersionWeights;
    await assertVersions(call, where, { version, weights });
    const alias = { name, version, description, revisionId: call.uuid(), ...(weights && { weights }) };
    return put(call, where, alias);
  },
});

export const updateAlias = operation({
  name: 'UpdateAlias',
  input: {
    FunctionName: members.functionName(),
    Name: members.aliasName(),
    FunctionVersion: optional(members.versionNumber()),
    Description: optional(members.description()),
    RoutingConfig: routing,
    RevisionId: optional(text()),
  },

  async handle({ Name: name, FunctionVersion, Description, RoutingConfig, RevisionId, ...input }, call) {
    const where = named(input, call);
    const before = await getAliasRecord(call, where, name);
    assertRevision(RevisionId, before.revisionId);
    const { weights: oldWeights, ...kept } = before;
    const weights = RoutingConfig ? RoutingConfig.AdditionalVersionWeights : oldWeights;
    const version = FunctionVersion ?? before.version;
    await assertVersions(call, where, { version, weights });
    return put(call, where, {
      ...kept,
      version,
      revisionId: call.uuid(),
      ...(Description !== undefined && { description: Description }),
      ...(weights && { weights }),
    });
  },
});

export const getAlias = operation({
  name: 'GetAlias',
  input: { FunctionName: members.functionName(), Name: members.aliasName() },

  async handle({ Name, ...input }, call) {
    const where = named(input, call);
    return show(await getAliasRecord(call, where, Name), where);
  },
});

export const deleteAlias = operation({
  name: 'DeleteAlias',
  input: { FunctionName: members.functionName(), Name: members.aliasName() },

  async handle({ Name, ...input }, call) {
    const where = named(input, call);
    call.tx.delete(collection(where, 'aliases'), aliasKey(where.name, Name));
    return {};
  },
});

export const listAliases = operation({
  name: 'ListAliases',
  input: {
    FunctionName: members.functionName(),
    FunctionVersion: optional(members.versionNumber()),
    Marker: optional(members.marker()),
    MaxItems: optional(members.pageSize(10_000)),
  },

  async handle({ FunctionVersion, Marker, MaxItems = 50, ...input }, call) {
    const where = named(input, call);
    await getFunction(call.tx, where);
    const range = { ...beginningWith(`${where.name}:`), limit: MaxItems, Marker };
    const page = await pageOf(call, collection(where, 'aliases'), range);
    const aliases = (page.items as readonly AliasRecord[]).filter(
      ({ version }) => FunctionVersion === undefined || version === FunctionVersion,
    );
    return { Aliases: aliases.map((alias) => show(alias, where)), NextMarker: page.next };
  },
});

async function getAliasRecord({ tx }: Call, where: FunctionReference, name: string): Promise<AliasRecord> {
  await getFunction(tx, where);
  const alias = await findAlias(tx, where, name);
  if (!alias) throw notFound(`Cannot find alias arn: ${functionArn(where, name)}`);
  return alias;
}

async function assertVersions(
  { tx }: Call,
  where: FunctionReference,
  {
    version,
    weights = {},
  }: { readonly version: string; readonly weights?: Readonly<Record<string, number>> | undefined },
): Promise<void> {
  const others = Object.keys(weights);
  if (others.length > 1)
    throw invalidValue('Number of items in AdditionalVersionWeights cannot be greater than 1');
  if (others.length > 0 && version === LATEST) {
    throw invalidValue('$LATEST is not supported for an alias pointing to more than 1 version');
  }
  if (others.includes(version)) {
    throw invalidValue(
      `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
    );
  }
  for (const each of [version, ...others]) {
    if (each !== LATEST && !(await findVersion(tx, where, each))) {
      throw functionNotFound(functionArn(where, each));
    }
  }
}

function put({ tx }: Call, where: FunctionReference, alias: AliasRecord): Output {
  tx.put(collection(where, 'aliases'), aliasKey(where.name, alias.name), alias);
  return show(alias, where);
}

function show(
  { name, version, description, weights, revisionId }: AliasRecord,
  where: FunctionReference,
): Output {
  return {
    AliasArn: functionArn(where, name),
    Name: name,
    FunctionVersion: version,
    Description: description,
    ...(weights && { RoutingConfig: { AdditionalVersionWeights: weights } }),
    RevisionId: revisionId,
  };
}
