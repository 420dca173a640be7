import { aliasArn } from '../../base/arn';
import { jsonEquals } from '../../base/json';
import { ALIASES_PER_MACHINE_MAX } from '../../base/limits';
import type { AliasRecord } from '../../host/records';
import { ApiError } from '../errors';
import { assertVersionsExist, readRouting, showRoutes } from '../machines/routes';
import { seconds } from '../machines/state-machines';
import * as members from '../members';
import { operation, type Call } from '../operation';
import { optional } from '../../service/shape';

export const createStateMachineAlias = operation({
  name: 'CreateStateMachineAlias',
  input: {
    description: optional(members.aliasDescription()),
    name: members.aliasName(),
    routingConfiguration: members.routingConfiguration(),
  },

  async handle({ description, name, routingConfiguration }, call) {
    const { stateMachineArn, routes } = readRouting(routingConfiguration, call);
    return call.turns(stateMachineArn, async () => {
      const now = call.clock.now();
      const arn = aliasArn(stateMachineArn, name);
      const wanted = { arn, stateMachineArn, name, description, routes, creationDate: now, updateDate: now };
      const { creationDate } = (await findSame(wanted, call)) ?? (await create(wanted, call));
      return { stateMachineAliasArn: arn, creationDate: seconds(creationDate) };
    });
  },
});

/** The alias that has the name, if this call would have made the same. */
async function findSame(wanted: AliasRecord, { store }: Call): Promise<AliasRecord | undefined> {
  const existing = await store.aliases.find(wanted.arn);
  if (!existing || isSame(existing, wanted)) return existing;
  throw new ApiError(
    'ConflictException',
    'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
  );
}

function isSame(left: AliasRecord, right: AliasRecord): boolean {
  return (
    left.description === right.description && jsonEquals(showRoutes(left.routes), showRoutes(right.routes))
  );
}

async function create(alias: AliasRecord, call: Call): Promise<AliasRecord> {
  await assertVersionsExist(alias.routes, call);
  const { stateMachineArn } = alias;
  const limit = ALIASES_PER_MACHINE_MAX;
  const { items } = await call.store.aliases.list({ stateMachineArn }, { limit });
  if (items.length >= limit) {
    throw new ApiError('ServiceQuotaExceededException', `The machine has ${limit} aliases already`);
  }
  await call.store.aliases.create(alias);
  return alias;
}
