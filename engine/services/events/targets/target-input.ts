import { own, type Json, type JsonObject } from '../../../base/json';
import { evaluatePath } from '../../../query/jsonpath/evaluate-path';
import { parsePath } from '../../../query/jsonpath/parse-path';
import type { Event } from '../rules/event';
import type { Sending } from '../rules/send-event';
import { objectOf, textOf } from './target';

/** The text a target gets of an event. */
export function targetInput({ target, event, rule }: Omit<Sending, 'hops'>): string {
  const constant = textOf(target, 'Input');
  if (constant !== undefined) return constant;
  const path = textOf(target, 'InputPath');
  if (path !== undefined) return JSON.stringify(valueAt(path, event) ?? null);
  if (own(target, 'InputTransformer') === undefined) return JSON.stringify(event);
  const transformer = objectOf(target, 'InputTransformer');
  const values = valuesOf(objectOf(transformer, 'InputPathsMap'), { event, rule });
  return filled(textOf(transformer, 'InputTemplate') ?? '', values);
}

/** A path asks for none. */
const NO_CHANCE = { random: () => 0, uuid: () => '' };

function valueAt(path: string, event: Event): Json | undefined {
  const parsed = parsePath(path);
  if (!parsed.ok) return undefined;
  const found = evaluatePath(parsed.value, { input: event, context: {}, variables: {}, chance: NO_CHANCE });
  return found.ok ? found.value : undefined;
}

function valuesOf(
  paths: JsonObject,
  { event, rule }: Pick<Sending, 'event' | 'rule'>,
): ReadonlyMap<string, Json | undefined> {
  const { detail: _detail, ...withoutDetail } = event;
  return new Map<string, Json | undefined>([
    ...Object.entries(paths).map(([name, path]) => [name, valueAt(String(path), event)] as const),
    ['aws.events.rule-arn', rule.arn],
    ['aws.events.rule-name', rule.name],
    ['aws.events.event.ingestion-time', own(event, 'time')],
    ['aws.events.event', withoutDetail],
    ['aws.events.event.json', event],
  ]);
}

/** Within quotes a value is text; outside it is JSON. A path that leads nowhere leaves nothing. */
function filled(template: string, values: ReadonlyMap<string, Json | undefined>): string {
  let isQuoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/g, (match: string, name: string | undefined) => {
    if (match === '"') isQuoted = !isQuoted;
    if (name === undefined || !values.has(name)) return match;
    const value = values.get(name);
    if (!isQuoted) return value === undefined ? '""' : JSON.stringify(value);
    return value === undefined ? '' : quoted(value);
  });
}

function quoted(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}
