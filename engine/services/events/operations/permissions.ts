import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { flag, optional, struct, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { busArn, getBus, putBus, readBus, type Bus, type BusName } from '../buses/bus';
import { EventsError, invalid } from '../errors';
import { busName, operation } from '../operation';

export const putPermission = operation({
  name: 'PutPermission',
  input: {
    EventBusName: optional(busName()),
    Action: optional(text({ min: 1, max: 64 })),
    Principal: optional(text({ min: 1, max: 12 })),
    StatementId: optional(text({ min: 1, max: 64 })),
    Condition: optional(struct({ Type: text(), Key: text(), Value: text() })),
    Policy: optional(text()),
  },

  async handle({ EventBusName, Policy, Principal, StatementId, Action, Condition }, call) {
    const named = readBus(EventBusName, call.caller);
    const bus = await getBus(named, call);
    if (Policy !== undefined) return keep(named, bus, { policy: Policy, call });
    if (StatementId === undefined || Principal === undefined || Action === undefined) {
      throw invalid('Parameter StatementId, Principal and Action must be specified.');
    }
    const statement = {
      Sid: StatementId,
      Effect: 'Allow',
      Principal: Principal === '*' ? '*' : { AWS: `arn:${named.owner.partition}:iam::${Principal}:root` },
      Action,
      Resource: busArn(named.owner, named.name),
      ...(Condition && { Condition: { [Condition.Type]: { [Condition.Key]: Condition.Value } } }),
    };
    const others = statementsOf(bus).filter((one) => idOf(one) !== StatementId);
    return keep(named, bus, { policy: policyOf([...others, statement]), call });
  },
});

export const removePermission = operation({
  name: 'RemovePermission',
  input: {
    StatementId: optional(text({ min: 1, max: 64 })),
    RemoveAllPermissions: optional(flag()),
    EventBusName: optional(busName()),
  },

  async handle({ StatementId, RemoveAllPermissions = false, EventBusName }, call) {
    const named = readBus(EventBusName, call.caller);
    const bus = await getBus(named, call);
    const left = RemoveAllPermissions ? [] : statementsOf(bus).filter((one) => idOf(one) !== StatementId);
    if (!RemoveAllPermissions && left.length === statementsOf(bus).length) {
      throw new EventsError('ResourceNotFoundException', `Statement with the provided id does not exist.`);
    }
    return keep(named, bus, { policy: left.length === 0 ? undefined : policyOf(left), call });
  },
});

function keep(
  named: BusName,
  bus: Bus,
  { policy, call }: { readonly policy: string | undefined; readonly call: Call },
) {
  const { policy: _before, ...rest } = bus;
  putBus(named, { ...rest, ...(policy !== undefined && { policy }), modifiedAt: call.now }, call);
  return {};
}

function policyOf(statements: readonly Json[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function statementsOf({ policy }: Bus): readonly Json[] {
  if (policy === undefined) return [];
  const statements = own(JSON.parse(policy) as JsonObject, 'Statement') ?? [];
  return Array.isArray(statements) ? statements : [statements];
}

function idOf(statement: Json): Json | undefined {
  return isObject(statement) ? own(statement, 'Sid') : undefined;
}
