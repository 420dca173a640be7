import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';

export interface Rule {
  readonly Name: string;
  readonly Arn?: string;
  /** JSON text. */
  readonly EventPattern?: string;
  readonly ScheduleExpression?: string;
  readonly State?: string;
}

export interface RuleTarget {
  readonly Id: string;
  readonly Arn: string;
}

export interface NewEvent {
  readonly source: string;
  readonly type: string;
  /** JSON text. */
  readonly detail: string;
}

export async function listBuses(call: CallService): Promise<readonly string[]> {
  interface Page {
    readonly EventBuses?: readonly { readonly Name: string }[];
    readonly NextToken?: string;
  }
  const buses = await allPages(
    (NextToken) => call<Page>('eventbridge', 'ListEventBuses', { NextToken }),
    (page) => ({ items: page.EventBuses, next: page.NextToken }),
  );
  return buses.map(({ Name }) => Name);
}

export async function createBus(call: CallService, Name: string): Promise<void> {
  await call('eventbridge', 'CreateEventBus', { Name });
}

export function listRules(call: CallService, EventBusName: string): Promise<readonly Rule[]> {
  interface Page {
    readonly Rules?: readonly Rule[];
    readonly NextToken?: string;
  }
  return allPages(
    (NextToken) => call<Page>('eventbridge', 'ListRules', { EventBusName, NextToken }),
    (page) => ({ items: page.Rules, next: page.NextToken }),
  );
}

export async function targetsOf(
  call: CallService,
  EventBusName: string,
  Rule: string,
): Promise<readonly RuleTarget[]> {
  const input = { EventBusName, Rule };
  const { Targets = [] } = await call<{ Targets?: readonly RuleTarget[] }>(
    'eventbridge',
    'ListTargetsByRule',
    input,
  );
  return Targets;
}

interface NewRule {
  readonly name: string;
  /** JSON text. */
  readonly pattern: string;
  readonly target?: string;
}

export async function putRule(call: CallService, EventBusName: string, rule: NewRule): Promise<void> {
  await call('eventbridge', 'PutRule', { EventBusName, Name: rule.name, EventPattern: rule.pattern });
  if (!rule.target) return;
  const Targets = [{ Id: 'target-1', Arn: rule.target, ...(needsRole(rule.target) && { RoleArn: role }) }];
  await call('eventbridge', 'PutTargets', { EventBusName, Rule: rule.name, Targets });
}

const role = 'arn:aws:iam::123456789012:role/pasos-events';

/** A state machine is started in somebody's name; queues, topics and functions say themselves who may. */
function needsRole(arn: string): boolean {
  return /:states:|:event-bus\//.test(arn);
}

export async function setRuleOn(
  call: CallService,
  EventBusName: string,
  { name, isOn }: { readonly name: string; readonly isOn: boolean },
): Promise<void> {
  await call('eventbridge', isOn ? 'EnableRule' : 'DisableRule', { EventBusName, Name: name });
}

export async function deleteRule(call: CallService, EventBusName: string, name: string): Promise<void> {
  const Ids = (await targetsOf(call, EventBusName, name)).map(({ Id }) => Id);
  if (Ids.length > 0) await call('eventbridge', 'RemoveTargets', { EventBusName, Rule: name, Ids });
  await call('eventbridge', 'DeleteRule', { EventBusName, Name: name });
}

/** PutEvents succeeds also when it takes none: a refusal stands in its entry. */
export async function putEvent(call: CallService, EventBusName: string, event: NewEvent): Promise<string> {
  interface Answer {
    readonly Entries?: readonly {
      readonly EventId?: string;
      readonly ErrorCode?: string;
      readonly ErrorMessage?: string;
    }[];
  }
  const { Entries = [] } = await call<Answer>('eventbridge', 'PutEvents', {
    Entries: [{ EventBusName, Source: event.source, DetailType: event.type, Detail: event.detail }],
  });
  const { EventId = '', ErrorCode, ErrorMessage } = Entries[0] ?? {};
  if (ErrorCode) throw Object.assign(new Error(ErrorMessage), { name: ErrorCode });
  return EventId;
}

/** Which of the rules an event would meet, as EventBridge itself judges it. */
export async function rulesThatMatch(
  call: CallService,
  rules: readonly Rule[],
  event: NewEvent,
): Promise<readonly string[]> {
  const whole = JSON.stringify({
    id: '1',
    account: '123456789012',
    source: event.source,
    time: '2026-01-01T00:00:00Z',
    region: 'us-east-1',
    resources: [],
    'detail-type': event.type,
    detail: JSON.parse(event.detail) as unknown,
  });
  const judged = await Promise.all(
    rules.map(async ({ Name, EventPattern, State }) => {
      if (!EventPattern || State === 'DISABLED') return [];
      const input = { EventPattern, Event: whole };
      const { Result } = await call<{ Result?: boolean }>('eventbridge', 'TestEventPattern', input);
      return Result ? [Name] : [];
    }),
  );
  return judged.flat();
}

/** With its rules and their targets: EventBridge refuses to delete a bus that has any. */
export async function deleteBus(call: CallService, name: string): Promise<void> {
  for (const { Name } of await listRules(call, name)) await deleteRule(call, name, Name);
  if (name !== 'default') await call('eventbridge', 'DeleteEventBus', { Name: name });
}
