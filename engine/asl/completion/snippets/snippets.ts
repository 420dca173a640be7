import type { Json, JsonObject } from '../../../base/json';
import type { TeachingLanguage } from '../../teaching/teach';
import type { QueryLanguage } from '../../validate/fields/field';
import type { PartKind } from '../../validate/fields/part-fields';
import type { CompletionOption } from '../completion';
import { SNIPPET_TEXTS, type SnippetTexts } from './snippet-texts';
import { indentAt } from '../tolerant-tree';

interface SnippetPlace {
  readonly text: string;
  readonly offset: number;
  readonly language: TeachingLanguage;
  readonly queryLanguage: QueryLanguage;
}

/** Whole states, to begin with; names that are `taken` are not given again. */
export function stateSnippets(
  place: SnippetPlace & { readonly quoted: boolean; readonly taken: readonly string[] },
): CompletionOption[] {
  const texts = SNIPPET_TEXTS[place.language];
  return Object.entries(STATES).map(([kind, make]) => {
    const name = free(texts.names[kind as StateSnippet], place.taken);
    const key = JSON.stringify(name);
    const written = place.quoted ? key.slice(1) : key;
    return {
      label: kind,
      detail: texts.states[kind as StateSnippet],
      apply: `${written}: ${lined(make(place.queryLanguage, texts), place)}`,
      cursor: written.length - 1,
      kind: 'snippet',
    };
  });
}

type StateSnippet = keyof typeof STATES;

const STATES = {
  'Task Lambda': (language, texts) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    ...(language === 'JSONPath'
      ? { Parameters: { FunctionName: texts.functionName, 'Payload.$': '$' }, ResultPath: '$.result' }
      : { Arguments: { FunctionName: texts.functionName, Payload: '{% $states.input %}' } }),
    Retry: [retrier()],
    End: true,
  }),
  'Task waitForTaskToken': (language) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    ...(language === 'JSONPath'
      ? { Parameters: { QueueUrl: '', MessageBody: { 'token.$': '$$.Task.Token', 'input.$': '$' } } }
      : {
          Arguments: {
            QueueUrl: '',
            MessageBody: { token: '{% $states.context.Task.Token %}', input: '{% $states.input %}' },
          },
        }),
    HeartbeatSeconds: 3600,
    End: true,
  }),
  Choice: (language, texts) => ({ Type: 'Choice', Choices: [rule(language, texts)], Default: '' }),
  Wait: () => ({ Type: 'Wait', Seconds: 10, End: true }),
  Pass: (language) => ({
    Type: 'Pass',
    ...(language === 'JSONPath'
      ? { Parameters: { 'value.$': '$' } }
      : { Output: { value: '{% $states.input %}' } }),
    End: true,
  }),
  Parallel: (_, texts) => ({ Type: 'Parallel', Branches: [branch(texts, 1), branch(texts, 2)], End: true }),
  Map: (language, texts) => ({
    Type: 'Map',
    ...(language === 'JSONPath' ? { ItemsPath: '$.items' } : { Items: '{% $states.input.items %}' }),
    ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...branch(texts, 1) },
    End: true,
  }),
  Succeed: () => ({ Type: 'Succeed' }),
  Fail: (_, texts) => ({ Type: 'Fail', Error: texts.error, Cause: '' }),
} satisfies Record<string, (language: QueryLanguage, texts: SnippetTexts) => JsonObject>;

/** Items for the lists of a state: a retrier, a catcher, a rule, a branch. */
export function itemSnippets(of: PartKind, place: SnippetPlace): CompletionOption[] {
  const texts = SNIPPET_TEXTS[place.language];
  const make = ITEMS[of];
  if (!make) return [];
  const apply = lined(make(place.queryLanguage, texts), place);
  return [{ label: of, detail: texts.items[of] ?? '', apply, kind: 'snippet' }];
}

const ITEMS: Partial<Record<PartKind, (language: QueryLanguage, texts: SnippetTexts) => JsonObject>> = {
  Retrier: () => retrier(),
  Catcher: (language) => ({
    ErrorEquals: ['States.ALL'],
    ...(language === 'JSONPath' ? { ResultPath: '$.error' } : {}),
    Next: '',
  }),
  ChoiceRule: rule,
  NestedRule: () => ({ Variable: '$.value', IsPresent: true }),
  Branch: (_, texts) => branch(texts, 1),
};

function retrier(): JsonObject {
  return { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 };
}

function rule(language: QueryLanguage, texts: SnippetTexts): JsonObject {
  return language === 'JSONPath'
    ? { Variable: `$.${texts.amount}`, NumericGreaterThan: 100, Next: '' }
    : { Condition: `{% $states.input.${texts.amount} > 100 %}`, Next: '' };
}

function branch({ step }: SnippetTexts, number: number): JsonObject {
  const name = `${step} ${number}`;
  return { StartAt: name, States: { [name]: { Type: 'Pass', End: true } } };
}

function free(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** On as many lines as it takes, indented like the line it begins on. */
function lined(value: Json, { text, offset }: SnippetPlace): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indentAt(text, offset)}`);
}
