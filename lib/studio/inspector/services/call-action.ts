import type { Json } from '@pasos/engine';
import type { ServiceAction } from '@pasos/engine/browser';
import { parse } from 'jsonc-parser';
import { asRecord, own, type JsonRecord } from '@/lib/graph/json-value';
import type { Change } from '@/lib/studio/edit/change';
import { setField, together } from '../edits/set-field';
import type { QueryLanguage } from '../fields/form';
import { valueAt } from '../pointer';
import { readResource, writeResource, type Pattern } from '../resource';

/** What stands in a parameter until something better does. The rest begins as an empty text. */
const FIRST: Readonly<Record<string, Json>> = {
  Payload: {},
  Input: {},
  Key: { id: { S: '' } },
  Item: { id: { S: '' } },
  Entries: [{ Source: '', DetailType: '', Detail: {}, EventBusName: 'default' }],
  Method: 'GET',
  Authentication: { ConnectionArn: '' },
};

/** The parameters an action cannot do without, to be filled in. */
export function skeleton({ required }: ServiceAction): Readonly<Record<string, Json>> {
  return Object.fromEntries(required.map((name) => [name, FIRST[name] ?? '']));
}

export function parametersField(language: QueryLanguage): 'Parameters' | 'Arguments' {
  return language === 'JSONata' ? 'Arguments' : 'Parameters';
}

/** Makes the Task call another action: parameters that it takes too stay, those it requires are there to be filled in. */
export function callAction(
  text: string,
  state: string,
  { action, language }: { readonly action: ServiceAction; readonly language: QueryLanguage },
): Change {
  const { service, isSdk } = action;
  const field = parametersField(language);
  const before = asRecord(valueAt(parse(text), `${state}/${field}`));
  const resource = writeResource({
    kind: isSdk ? 'sdk' : 'optimized',
    service,
    action: action.action,
    pattern: '',
  });
  return together(text, [
    (now) => setField(now, state, 'Resource', resource),
    (now) => setField(now, state, field, parametersFor(before, action)),
  ]);
}

/** Adds the required parameters that are not there. */
export function addRequired(
  text: string,
  state: string,
  { action, language }: { readonly action: ServiceAction; readonly language: QueryLanguage },
): Change {
  const field = parametersField(language);
  const before = asRecord(valueAt(parse(text), `${state}/${field}`));
  return setField(text, state, field, { ...(before as Record<string, Json>), ...missing(before, action) });
}

export function missing(parameters: JsonRecord, action: ServiceAction): Readonly<Record<string, Json>> {
  const lacks = Object.entries(skeleton(action)).filter(([name]) => !hasParameter(parameters, name));
  return Object.fromEntries(lacks);
}

export function setPattern(text: string, state: string, pattern: Pattern): Change {
  const resource = readResource(valueAt(parse(text), `${state}/Resource`));
  if (resource?.kind !== 'optimized' && resource?.kind !== 'sdk') return { edits: [] };
  return setField(text, state, 'Resource', writeResource({ ...resource, pattern }));
}

function parametersFor(before: JsonRecord, action: ServiceAction): Json {
  const known = new Set(action.parameters);
  const stays = Object.entries(before).filter(([name]) => known.has(name.replace(/\.\$$/, '')));
  return { ...missing(before, action), ...(Object.fromEntries(stays) as Record<string, Json>) };
}

/** As a value, or read from the data. HTTP has two ways to name its connection. */
function hasParameter(parameters: JsonRecord, name: string): boolean {
  const names = name === 'Authentication' ? [name, 'InvocationConfig'] : [name];
  return names.some((one) => own(parameters, one) !== undefined || own(parameters, `${one}.$`) !== undefined);
}
