import type { Json } from '@pasos/engine';
import type { JsonRecord } from '@/lib/graph/json-value';
import { SERVICE_FORMS } from './fields/services';
import type { Either, FormItem, Form, Option, QueryLanguage } from './fields/form';
import { valueAt } from './pointer';
import { readResource } from './resource';

/** The items that this object shows, in its query language and with what it says. */
export function shownItems(
  items: readonly FormItem[],
  value: JsonRecord,
  language: QueryLanguage,
): readonly FormItem[] {
  return items.filter(({ only, when }) => {
    if (only && only !== language) return false;
    if (!when) return true;
    const found = valueAt(value, `/${when.at}`);
    return when.is.some((wanted) => wanted === found);
  });
}

/** The option that the object says: the one whose field it has. */
export function spokenOption({ options }: Either, value: JsonRecord): Option | undefined {
  const present = options.filter(({ at }) => at !== undefined && valueAt(value, `/${at}`) !== undefined);
  const exact = present.find(({ at, fixed }) => fixed !== undefined && valueAt(value, `/${at}`) === fixed);
  return (
    exact ?? present.find(({ fixed }) => fixed === undefined) ?? options.find(({ at }) => at === undefined)
  );
}

/** The items of the service that a Task calls. */
export function serviceItems(state: JsonRecord): readonly FormItem[] {
  const resource = readResource(valueAt(state, '/Resource'));
  return (resource?.kind === 'optimized' && SERVICE_FORMS[`${resource.service}:${resource.action}`]) || [];
}

/** What the object has and no item of the form shows, as AWS names it. */
export function otherFields(
  form: Form,
  value: JsonRecord,
  language: QueryLanguage,
): readonly [string, Json][] {
  const shown = new Set(form.flatMap(({ items }) => fieldsOf(items, value, language)));
  return Object.entries(value).filter(([name]) => !shown.has(name)) as [string, Json][];
}

/** Fields of the object that these items show. */
export function fieldsOf(items: readonly FormItem[], value: JsonRecord, language: QueryLanguage): string[] {
  return shownItems(items, value, language).flatMap((item) => {
    switch (item.kind) {
      case 'field':
      case 'list':
        return [firstOf(item.at)];
      case 'either':
        return item.options.flatMap(({ at, items: inner }) => [
          ...(at === undefined ? [] : [firstOf(at)]),
          ...(inner ? fieldsOf(inner, value, language) : []),
        ]);
      case 'section':
        return fieldsOf(item.items, value, language);
      case 'special':
        return item.id === 'service' ? fieldsOf(serviceItems(value), value, language) : [...item.writes];
    }
  });
}

function firstOf(at: string): string {
  return at.split('/')[0] ?? at;
}
