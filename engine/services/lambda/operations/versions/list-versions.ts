import { beginningWith } from '../../../../host/documents';
import { optional } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { getFunction, LATEST, named, showFunction, type FunctionVersion } from '../../records/functions';
import { collection } from '../../records/reference';
import { pageOf } from '../page';

export const listVersionsByFunction = operation({
  name: 'ListVersionsByFunction',
  input: {
    FunctionName: members.namespacedName(),
    Marker: optional(members.marker()),
    MaxItems: optional(members.pageSize(10_000)),
  },

  async handle({ Marker, MaxItems = 50, ...input }, call) {
    const where = named(input, call);
    const { latest } = await getFunction(call.tx, where);
    const range = { ...beginningWith(`${where.name}:`), limit: Math.min(MaxItems, 50), Marker };
    const page = await pageOf(call, collection(where, 'versions'), range);
    const published = page.items as readonly FunctionVersion[];
    const versions = Marker === undefined ? [latest, ...published] : published;
    return {
      Versions: versions.map((version) =>
        showFunction(version, where, version.version === LATEST ? LATEST : version.version),
      ),
      NextMarker: page.next,
    };
  },
});
