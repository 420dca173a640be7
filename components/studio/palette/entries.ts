import type { Language } from '@/lib/i18n/languages';
import type { Fragment } from '@/lib/studio/edit/actions/put-states';
import { flowBody, flowTypes, type FlowType } from '@/lib/studio/edit/templates/flow-states';
import { patterns } from '@/lib/studio/edit/templates/patterns';
import type { QueryLanguage } from '@/lib/studio/edit/templates/query-language';
import { plainCall, popularCalls, taskBody } from '@/lib/studio/edit/templates/task-states';
import { paletteTexts } from './messages';

/** Something that can be put into the machine. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly type: FlowType;
  readonly isOptimized?: boolean;
  /** What it is found by, in lower case. */
  readonly found: string;
  readonly build: (query: QueryLanguage) => Fragment;
}

/** An action as the engine lists it. */
export interface ListedAction {
  readonly service: string;
  readonly action: string;
  readonly isSdk: boolean;
  readonly required: readonly string[];
}

export function flowEntries(language: Language): readonly Entry[] {
  return flowTypes.map((type) => {
    const detail = paletteTexts[language].purpose[type];
    return entry({
      id: `flow ${type}`,
      title: type,
      detail,
      type,
      build: (query) => ({ states: [{ name: type, body: flowBody(type, query) }] }),
    });
  });
}

export function patternEntries(language: Language): readonly Entry[] {
  return patterns.map(({ id, title, purpose, build }) =>
    entry({
      id: `pattern ${id}`,
      title: title[language],
      detail: purpose[language],
      type: id === 'map' ? 'Map' : id === 'fan-out' ? 'Parallel' : id === 'choice' ? 'Choice' : 'Task',
      build: (query) => build(query, language),
    }),
  );
}

export const popularEntries: readonly Entry[] = popularCalls.map((call) =>
  entry({
    id: call.resource,
    title: call.name,
    detail: `${call.service} · ${call.resource.replace('arn:aws:states:::', '')}`,
    type: 'Task',
    isOptimized: true,
    build: (query) => ({
      states: [{ name: `${shortName(call.service)} ${call.name}`, body: taskBody(call, query) }],
    }),
  }),
);

export function actionEntry({ service, action, isSdk, required }: ListedAction): Entry {
  const resource = `arn:aws:states:::${isSdk ? 'aws-sdk:' : ''}${service}:${action}`;
  const title = action.charAt(0).toUpperCase() + action.slice(1);
  const call = plainCall(resource, required);
  const known = popularCalls.find((one) => one.resource === resource) ?? call;
  return entry({
    id: resource,
    title,
    detail: `${isSdk ? 'aws-sdk:' : ''}${service}:${action}`,
    type: 'Task',
    isOptimized: !isSdk,
    build: (query) => ({ states: [{ name: title, body: taskBody(known, query) }] }),
  });
}

/** What has every word: named so first, then beginning so, then the shorter name. */
export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((one) => words.every((word) => one.found.includes(word)));
  const ranked = found.map((one) => ({ one, rank: rank(one, words) }));
  return ranked
    .sort((left, right) => right.rank - left.rank || left.one.title.length - right.one.title.length)
    .map(({ one }) => one);
}

function rank({ title, found, isOptimized }: Entry, words: readonly string[]): number {
  const parts = found.split(/[\s:·]+/);
  const named = words.filter((word) => parts.includes(word)).length;
  const begins = words.some((word) => title.toLowerCase().startsWith(word)) ? 1 : 0;
  return 4 * named + 2 * begins + (isOptimized ? 1 : 0);
}

function entry(given: Omit<Entry, 'found'>): Entry {
  return { ...given, found: `${given.title} ${given.detail ?? ''} ${given.type}`.toLowerCase() };
}

function shortName(service: string): string {
  return service.replace(/^(AWS|Amazon) /, '');
}
