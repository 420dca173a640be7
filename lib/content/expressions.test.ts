import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import { exampleNames, examplePlaces } from '@/lib/authoring/examples/examples';
import { languages, type Language } from '@/lib/i18n/languages';
import { expressionMachine, type Expression } from './compile/live/expression-machine';
import { compiled } from './lessons';
import { contentPaths, readOutline } from './outline';
import { places } from './places';

const pages = await Promise.all(
  languages.flatMap((language) =>
    [
      ...contentPaths(readOutline()).map((path) => ({ path, of: places })),
      ...exampleNames.map((path) => ({ path, of: examplePlaces(places) })),
    ].map(async ({ path, of }) => {
      const { anatomy } = await compiled(language, path, { places: of, highlight: false });
      return anatomy.expressions.map((found) => ({
        ...found,
        language,
        where: `${language}/${path}.mdx:${found.line}`,
      }));
    }),
  ),
);
const expressions = pages.flat();

const engine = createTestEngine();
const client = new SFNClient({
  region: 'us-east-1',
  requestHandler: engine.requestHandler,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
let machines = 0;

test.each(expressions.filter(({ gives }) => gives.kind !== 'still'))(
  '$where: $code gives what the page says',
  async ({ gives, data = '', language, ...expression }) => {
    const given = await valueOf(expression, data, language);
    if (gives.kind === 'json') expect(given).toEqual(JSON.parse(gives.json));
    else expect(JSON.stringify(given)).toMatch(new RegExp(gives.kind === 'like' ? gives.like : '(?!)'));
  },
);

/** What the cheat sheets say in a sentence. */
test.each<[Expression, unknown]>([
  [{ in: 'JSONPath', code: 'States.MathAdd(1.5, 1.51)' }, 4],
  [{ in: 'JSONPath', code: "States.Format('{}', $.b)" }, '{b=1}'],
  [{ in: 'JSONPath', code: "States.ArrayGetItem($.l[?(@.s == 'B2')], 0)" }, { s: 'B2' }],
  [{ in: 'JSONPath', code: '$.l[?(@.s == 1)]' }, []],
  [{ in: 'JSONata', code: '$map($states.input.n, function($l) { $l * 2 })' }, [2, 4]],
  [{ in: 'JSONata', code: "$merge([{ 'a': 1 }, { 'a': 2 }])" }, { a: 2 }],
  [{ in: 'JSONata', code: '$round(2.718, 1)' }, 2.7],
  [{ in: 'JSONata', code: "$substring('pedido', 0, 3)" }, 'ped'],
  [{ in: 'JSONata', code: "$number('12')" }, 12],
])('%j', async (expression, given) => {
  const data = { b: { b: 1 }, l: [{ s: 'A1' }, { s: 'B2' }], n: [1, 2] };
  expect(await valueOf(expression, JSON.stringify(data), 'en')).toEqual(given);
});

/** Runs the machine that a click opens. */
async function valueOf(expression: Expression, input: string, language: Language): Promise<unknown> {
  const { definition, result } = expressionMachine(expression, language);
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: `Expression-${++machines}`,
      definition: JSON.stringify(definition),
      roleArn: 'arn:aws:iam::123456789012:role/e',
    }),
  );
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  await engine.clock.runToEnd();
  const { output, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(cause).toBeUndefined();
  const value: unknown = JSON.parse(output ?? 'null');
  return result === undefined ? value : (value as Readonly<Record<string, unknown>>)[result];
}
