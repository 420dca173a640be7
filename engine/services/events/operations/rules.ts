import { oneOf, optional, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { parsePattern } from '../../event-patterns/parse-pattern';
import { InvalidPattern, type Pattern } from '../../event-patterns/pattern';
import { DEFAULT_BUS, getBus, readBus } from '../buses/bus';
import { invalid, invalidPattern } from '../errors';
import { arn, bus, operation, ruleName, tags } from '../operation';
import {
  findRule,
  getRule,
  putRule as keepRule,
  ruleArn,
  ruleKey,
  rulesOf,
  shown,
  type Rule,
} from '../rules/rule';
import { parseSchedule } from '../schedules/schedule';
import { setClock, stopClock } from '../schedules/tick';

export const putRule = operation({
  name: 'PutRule',
  input: {
    Name: ruleName(),
    ScheduleExpression: optional(text({ max: 256 })),
    EventPattern: optional(text({ max: 4096 })),
    State: optional(oneOf('ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS')),
    Description: optional(text({ max: 512 })),
    RoleArn: optional(arn()),
    Tags: tags(),
    EventBusName: bus(),
  },

  async handle(input, call) {
    const { Name: name, ScheduleExpression: schedule = '', EventPattern: pattern = '' } = input;
    if (schedule === '' && pattern === '') {
      throw invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
    }
    const named = readBus(input.EventBusName, call.caller);
    await getBus(named, call);
    if (pattern !== '') readEventPattern(pattern);
    if (schedule !== '') assertSchedule(schedule, named.name);
    const before = await findRule(named, name, call);
    const rule: Rule = {
      name,
      bus: named.name,
      ...(pattern !== '' && { pattern }),
      ...(schedule !== '' && { schedule }),
      state: input.State ?? 'ENABLED',
      ...(input.Description !== undefined && { description: input.Description }),
      ...(input.RoleArn !== undefined && { roleArn: input.RoleArn }),
      // AWS: tags are set with the rule, and are not changed with it.
      tags: before?.tags ?? Object.fromEntries((input.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
      targets: before?.targets ?? [],
    };
    keepRule(named, rule, call);
    setClock(named, rule, call);
    return { RuleArn: ruleArn(named.owner, rule) };
  },
});

export function readEventPattern(pattern: string): Pattern {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof InvalidPattern) throw invalidPattern(error.message);
    throw error;
  }
}

function assertSchedule(schedule: string, busName: string): void {
  if (busName !== DEFAULT_BUS)
    throw invalid('ScheduleExpression is supported only on the default event bus.');
  if (!parseSchedule(schedule)) throw invalid('Parameter ScheduleExpression is not valid.');
}

export const describeRule = operation({
  name: 'DescribeRule',
  input: { Name: ruleName(), EventBusName: bus() },

  async handle({ Name, EventBusName }, call) {
    const named = readBus(EventBusName, call.caller);
    const rule = await getRule(named, Name, call);
    return { ...shown(named.owner, rule), CreatedBy: named.owner.account };
  },
});

export const deleteRule = operation({
  name: 'DeleteRule',
  input: { Name: ruleName(), EventBusName: bus() },

  /** AWS: deleting a rule that is not there is no error. */
  async handle({ Name, EventBusName }, call) {
    const named = readBus(EventBusName, call.caller);
    await getBus(named, call);
    const rule = await findRule(named, Name, call);
    if (!rule) return {};
    if (rule.targets.length > 0) throw invalid("Rule can't be deleted since it has targets.");
    call.tx.delete(rulesOf(named.owner), ruleKey(named.name, Name));
    stopClock(named, rule, call);
    return {};
  },
});

function switching<Name extends 'EnableRule' | 'DisableRule'>(name: Name, state: Rule['state']) {
  return operation({
    name,
    input: { Name: ruleName(), EventBusName: bus() },

    async handle({ Name: given, EventBusName }, call: Call) {
      const named = readBus(EventBusName, call.caller);
      const rule = { ...(await getRule(named, given, call)), state };
      keepRule(named, rule, call);
      setClock(named, rule, call);
      return {};
    },
  });
}

export const enableRule = switching('EnableRule', 'ENABLED');
export const disableRule = switching('DisableRule', 'DISABLED');
