import type { StateType } from '@/lib/graph/machine-graph';
import { either, field, only, fixed } from './field';
import { errorsTab, failure, taskErrorsTab } from './errors';
import {
  branches,
  head,
  inputPath,
  output,
  outputPath,
  readingTab,
  resource,
  resultPath,
  rules,
  service,
  states,
  tail,
  template,
  transition,
  variablesTab,
} from './flow';
import type { Form, FormItem, Tab } from './form';
import { mapItems } from './map';

const definition: Tab = { id: 'definition', items: [] };
const parameters = only('JSONPath', field('Parameters', template));
const args = only('JSONata', field('Arguments', { kind: 'json', computed: true }));
const resultSelector = only('JSONPath', field('ResultSelector', template));

function tab(id: Tab['id'], ...items: readonly FormItem[]): Tab {
  return { id, items };
}

const wait: FormItem = only(
  'JSONPath',
  either(
    'WaitUntil',
    [
      {
        text: 'seconds',
        at: 'Seconds',
        control: { kind: 'number', isWhole: true, min: 0, max: 99_999_999 },
        initial: 10,
      },
      { text: 'timestamp', at: 'Timestamp', control: { kind: 'text' }, initial: '2030-01-01T09:00:00Z' },
      { text: 'seconds-path', at: 'SecondsPath', control: { kind: 'path' }, initial: '$.seconds' },
      { text: 'timestamp-path', at: 'TimestampPath', control: { kind: 'path' }, initial: '$.timestamp' },
    ],
    { isRequired: true },
  ),
);

const waitJsonata: FormItem = only(
  'JSONata',
  either(
    'WaitUntil',
    [
      {
        text: 'seconds',
        at: 'Seconds',
        control: { kind: 'number', isWhole: true, min: 0, max: 99_999_999, computed: true },
        initial: 10,
      },
      {
        text: 'timestamp',
        at: 'Timestamp',
        control: { kind: 'text', computed: true },
        initial: '2030-01-01T09:00:00Z',
      },
    ],
    { isRequired: true },
  ),
);

const credentials: readonly FormItem[] = [
  only(
    'JSONPath',
    either('RoleArn', [
      { text: 'value', at: 'Credentials/RoleArn', control: { kind: 'text' } },
      {
        text: 'path',
        at: 'Credentials/RoleArn.$',
        control: { kind: 'path', takesFunctions: true },
        initial: '$.roleArn',
      },
    ]),
  ),
  only('JSONata', field('Credentials/RoleArn', { kind: 'text', computed: true })),
];

/** Each type of state in both query languages: its tabs, and what each of them sets. */
export const STATE_FORMS = {
  Pass: [
    tab('configuration', ...head, transition, ...tail),
    tab(
      'data',
      inputPath,
      parameters,
      only('JSONPath', field('Result', { kind: 'json', isStatic: true })),
      resultPath(),
      outputPath,
      output,
    ),
    variablesTab,
    definition,
  ],
  Task: [
    tab('configuration', ...head, resource, service, transition, ...tail, {
      kind: 'section',
      text: 'role',
      isFolded: true,
      items: credentials,
    }),
    tab('data', inputPath, parameters, args, resultSelector, resultPath(), outputPath, output),
    variablesTab,
    taskErrorsTab,
    definition,
  ],
  Choice: [
    tab('configuration', ...head, rules, field('Default', { kind: 'state' }), ...tail),
    tab('data', inputPath, outputPath, output),
    variablesTab,
    definition,
  ],
  Wait: [
    tab('configuration', ...head, wait, waitJsonata, transition, ...tail),
    tab('data', inputPath, outputPath, output),
    variablesTab,
    definition,
  ],
  Parallel: [
    tab('configuration', ...head, branches, transition, ...tail),
    tab('data', inputPath, parameters, args, resultSelector, resultPath(), outputPath, output),
    variablesTab,
    errorsTab,
    definition,
  ],
  Map: [
    tab('configuration', ...head, ...mapItems, transition, ...tail),
    tab('data', inputPath, parameters, resultSelector, resultPath(), outputPath, output),
    variablesTab,
    errorsTab,
    definition,
  ],
  Succeed: [
    tab('configuration', ...head, ...tail),
    tab('data', inputPath, outputPath, output),
    readingTab,
    definition,
  ],
  Fail: [tab('configuration', ...head, ...failure, ...tail), readingTab, definition],
} satisfies Record<StateType, Form>;

/** A state whose Type is missing or unknown: what it can be made of, and its text. */
export const UNKNOWN_FORM: Form = [tab('configuration', ...head, ...tail), definition];

export const MACHINE_FORM: Form = [
  tab(
    'configuration',
    field('Comment', { kind: 'text', isLong: true }, { text: 'MachineComment' }),
    field('StartAt', { kind: 'state' }, { isRequired: true }),
    field(
      'TimeoutSeconds',
      { kind: 'number', isWhole: true, min: 1, max: 99_999_999 },
      { text: 'MachineTimeoutSeconds' },
    ),
    either('MachineQueryLanguage', [
      { text: 'jsonpath-default' },
      fixed('jsonpath', 'QueryLanguage', 'JSONPath'),
      fixed('jsonata', 'QueryLanguage', 'JSONata'),
    ]),
    field('Version', { kind: 'choice', values: ['1.0'] }),
    states,
  ),
  definition,
];
