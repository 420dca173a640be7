import { toBase64 } from '../../../../query/encoding/base64';
import type { Output } from '../../../../service/operation';
import { oneOf, optional } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import {
  codeKey,
  getFunction,
  getVersion,
  named,
  showFunction,
  type FunctionRecord,
} from '../../records/functions';
import { collection } from '../../records/reference';
import { pageOf } from '../page';

const input = { FunctionName: members.namespacedName(), Qualifier: optional(members.qualifier()) };

export const getFunctionOperation = operation({
  name: 'GetFunction',
  input,

  async handle(given, call) {
    const where = named(given, call);
    const version = await getVersion(call.tx, where);
    const { tags, reservedConcurrency } = await getFunction(call.tx, where);
    const code = await call.tx.bytes(collection(where, 'code'), codeKey(where.name, version.version));
    return {
      Configuration: showFunction(version, where, where.qualifier),
      // NOTE: AWS gives a link that is signed for ten minutes; this one holds the package itself.
      Code: {
        RepositoryType: 'S3',
        Location: `data:application/zip;base64,${toBase64(code ?? new Uint8Array())}`,
      },
      ...(Object.keys(tags).length > 0 && { Tags: tags }),
      ...(reservedConcurrency !== undefined && {
        Concurrency: { ReservedConcurrentExecutions: reservedConcurrency },
      }),
    };
  },
});

export const getFunctionConfiguration = operation({
  name: 'GetFunctionConfiguration',
  input,

  async handle(given, call) {
    const where = named(given, call);
    return showFunction(await getVersion(call.tx, where), where, where.qualifier);
  },
});

export const listFunctions = operation({
  name: 'ListFunctions',
  input: {
    MasterRegion: optional(members.marker()),
    FunctionVersion: optional(oneOf('ALL')),
    Marker: optional(members.marker()),
    MaxItems: optional(members.pageSize(10_000)),
  },

  async handle({ Marker, MaxItems = 50 }, call) {
    const { caller } = call;
    const page = await pageOf(call, collection(caller, 'functions'), {
      Marker,
      limit: Math.min(MaxItems, 50),
    });
    const records = page.items as readonly FunctionRecord[];
    return { Functions: records.map(({ latest }) => showFunction(latest, caller)), NextMarker: page.next };
  },
});

export const getAccountSettings = operation({
  name: 'GetAccountSettings',
  input: {},

  async handle(_, { tx, caller }): Promise<Output> {
    const { items } = await tx.list(collection(caller, 'functions'), { limit: 1_000 });
    const sizes = items.map(({ value }) => (value as unknown as FunctionRecord).latest.codeSize);
    return {
      AccountLimit: {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: 1_000,
        UnreservedConcurrentExecutions: 1_000,
      },
      AccountUsage: {
        TotalCodeSize: sizes.reduce((sum, size) => sum + size, 0),
        FunctionCount: sizes.length,
      },
    };
  },
});
