import { note, resultPath, template } from './flow';
import { either, field, only, valueOrPath } from './field';
import type { FormItem, List, Tab } from './form';

const SECONDS_MAX = 99_999_999;
const YEAR_SECONDS = 31_622_400;
const errorEquals = field('ErrorEquals', { kind: 'texts', suggests: 'errors' }, { isRequired: true });
const count = { kind: 'number', isWhole: true } as const;

const retry: List = {
  kind: 'list',
  at: 'Retry',
  text: 'Retry',
  item: 'retrier',
  items: [
    errorEquals,
    field('IntervalSeconds', { ...count, min: 0, max: SECONDS_MAX }),
    field('MaxAttempts', { ...count, min: 0, max: SECONDS_MAX }),
    field('BackoffRate', { kind: 'number', min: 1 }),
    field('MaxDelaySeconds', { ...count, min: 1, max: YEAR_SECONDS }),
    field('JitterStrategy', { kind: 'choice', values: ['NONE', 'FULL'] }),
    note,
  ],
  fresh: { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 },
};

const caught: List = {
  kind: 'list',
  at: 'Catch',
  text: 'Catch',
  item: 'catcher',
  items: [
    errorEquals,
    field('Next', { kind: 'state' }, { isRequired: true, text: 'CatchNext' }),
    resultPath(),
    only('JSONata', field('Output', { kind: 'json', computed: true })),
    field('Assign', template),
    note,
  ],
  fresh: { ErrorEquals: ['States.ALL'] },
};

const seconds = { ...count, min: 1, max: SECONDS_MAX, computed: true } as const;

const times: readonly FormItem[] = [
  ...valueOrPath('TimeoutSeconds', seconds, '$.timeoutSeconds'),
  ...valueOrPath('HeartbeatSeconds', seconds, '$.heartbeatSeconds'),
];

export const errorsTab: Tab = { id: 'errors', items: [retry, caught] };
export const taskErrorsTab: Tab = {
  id: 'errors',
  items: [retry, caught, { kind: 'section', text: 'times', items: times }],
};

function textOrPath(at: 'Error' | 'Cause', initialPath: string): readonly FormItem[] {
  return [
    either(
      at,
      [
        { text: 'value', at, control: { kind: 'text' } },
        {
          text: 'path',
          at: `${at}Path`,
          control: { kind: 'path', takesFunctions: true },
          initial: initialPath,
        },
      ],
      { only: 'JSONPath' },
    ),
    only('JSONata', field(at, { kind: 'text', computed: true })),
  ];
}
export const failure: readonly FormItem[] = [
  ...textOrPath('Error', '$.Error'),
  ...textOrPath('Cause', '$.Cause'),
];
