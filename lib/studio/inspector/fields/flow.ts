import { either, field, fixed, only } from './field';
import type { FormItem, Special, Tab } from './form';

const special = (id: Special['id'], ...writes: string[]): Special => ({ kind: 'special', id, writes });

export const variablesInScope = special('variables');
export const rules = special('rules', 'Choices');
export const branches = special('branches', 'Branches');
export const resource = special('resource', 'Resource');
export const service = special('service');
export const transition = special('transition', 'Next', 'End');
export const states = special('states', 'States');

const queryLanguage = either('QueryLanguage', [
  { text: 'as-machine' },
  fixed('jsonpath', 'QueryLanguage', 'JSONPath'),
  fixed('jsonata', 'QueryLanguage', 'JSONata'),
]);

/** What every state begins with, and what it ends with. */
export const head: readonly FormItem[] = [special('name'), special('type', 'Type')];
export const note: FormItem = field('Comment', { kind: 'text', isLong: true });
export const tail: readonly FormItem[] = [note, queryLanguage];

export const assign: readonly FormItem[] = [field('Assign', { kind: 'json' }), variablesInScope];
export const variablesTab: Tab = { id: 'variables', items: assign };
/** States that assign nothing still read. */
export const readingTab: Tab = { id: 'variables', items: [variablesInScope] };

export const output: FormItem = only('JSONata', field('Output', { kind: 'json', computed: true }));
export const template = { kind: 'json' } as const;

function filter(at: 'InputPath' | 'OutputPath', initial: string): FormItem {
  return either(
    at,
    [{ text: 'all' }, { text: 'part', at, control: { kind: 'path' }, initial }, fixed('nothing', at, null)],
    { only: 'JSONPath' },
  );
}
export const inputPath = filter('InputPath', '$.detail');
export const outputPath = filter('OutputPath', '$.result');

export function resultPath(): FormItem {
  return either(
    'ResultPath',
    [
      { text: 'replace' },
      { text: 'combine', at: 'ResultPath', control: { kind: 'path' }, initial: '$.result' },
      fixed('discard', 'ResultPath', null),
    ],
    { only: 'JSONPath' },
  );
}
