import { expect, test } from 'vitest';
import { firstUnlike } from './alike';
import { readGraph } from './graph';

const publish = 'arn:aws:states:::sns:publish';
const machine = (A: object, B: object) =>
  readGraph(
    JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', ...A }, B: { Type: 'Task', ...B } } }),
  )!;
const put = { Resource: publish, Parameters: { TopicArn: '${Uno}', 'Message.$': '$.id' }, ResultPath: null };
const tell = { Resource: publish, Parameters: { TopicArn: '${Otro}', 'Message.$': '$.id' } };
const solution = machine(put, tell);
const withParameters = (state: typeof tell, Parameters: object) => ({ ...state, Parameters });

const definitions: [fact: string, graph: ReturnType<typeof machine>, unlike: string | undefined][] = [
  ['the same', machine(put, tell), undefined],
  [
    'gaps of other names',
    machine(withParameters(put, { ...put.Parameters, TopicArn: '${X}' }), tell),
    undefined,
  ],
  ['one gap for both', machine(put, withParameters(tell, put.Parameters)), 'B'],
  ['another message', machine(put, withParameters(tell, { TopicArn: '${Otro}', Message: 'hola' })), 'B'],
  ['a field less', machine({ Resource: publish, Parameters: put.Parameters }, tell), 'A'],
  [
    'another query language',
    machine(put, {
      Resource: publish,
      Arguments: { TopicArn: '${Otro}', Message: '{% $states.input.id %}' },
    }),
    undefined,
  ],
  [
    'an argument less, in another query language',
    machine(put, { Resource: publish, Arguments: { TopicArn: '${Otro}' } }),
    'B',
  ],
];
test.each(definitions)('%s', (_, graph, unlike) => expect(firstUnlike(graph, solution)).toBe(unlike));
