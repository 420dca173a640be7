import { own, type JsonObject } from '../../../base/json';
import { anything, flag, list, map, optional } from '../../../service/shape';
import { readBus } from '../buses/bus';
import { EventsError } from '../errors';
import { bus, operation, ruleName } from '../operation';
import { getRule, putRule } from '../rules/rule';
import { assertTarget, kindOf, textOf, type Target, type TargetFailure } from '../targets/target';

/** AWS's quota, which nobody raises in a lesson. */
const TARGETS_MAX = 5;

export const putTargets = operation({
  name: 'PutTargets',
  input: { Rule: ruleName(), EventBusName: bus(), Targets: list(map(anything()), { min: 1, max: 100 }) },

  async handle({ Rule, EventBusName, Targets: given }, call) {
    const named = readBus(EventBusName, call.caller);
    const rule = await getRule(named, Rule, call);
    const targets = given as readonly JsonObject[];
    targets.forEach(assertTarget);
    const failures = targets.flatMap(failureOf);
    const failed = new Set(failures.map(({ TargetId }) => TargetId));
    const added = targets.filter((target) => !failed.has(idOf(target)));
    const ids = new Set(added.map(idOf));
    const all = [...rule.targets.filter((target) => !ids.has(idOf(target))), ...added];
    if (all.length > TARGETS_MAX) {
      throw new EventsError(
        'LimitExceededException',
        'The requested resource exceeds the maximum number allowed.',
      );
    }
    putRule(named, { ...rule, targets: all }, call);
    return { FailedEntryCount: failures.length, FailedEntries: failures };
  },
});

function idOf(target: Target): string {
  return textOf(target, 'Id') ?? '';
}

/** NOTE: AWS delivers to more services than run here; such a target is refused by name instead of being silent. */
function failureOf(target: Target): readonly TargetFailure[] {
  const arn = textOf(target, 'Arn') ?? '';
  const kind = kindOf(arn);
  // Any action of the SDK is a target of a schedule only.
  if (kind && kind !== 'sdk') return [];
  const service = arn.split(':')[2] ?? '';
  const ErrorMessage = `Targets of ${service} are not available in the local engine.`;
  return [{ TargetId: idOf(target), ErrorCode: 'ValidationException', ErrorMessage }];
}

export const removeTargets = operation({
  name: 'RemoveTargets',
  input: {
    Rule: ruleName(),
    EventBusName: bus(),
    Ids: list(ruleName(), { min: 1, max: 100 }),
    Force: optional(flag()),
  },

  async handle({ Rule, EventBusName, Ids }, call) {
    const named = readBus(EventBusName, call.caller);
    const rule = await getRule(named, Rule, call);
    const left = rule.targets.filter((target) => !Ids.includes(String(own(target, 'Id'))));
    putRule(named, { ...rule, targets: left }, call);
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});
