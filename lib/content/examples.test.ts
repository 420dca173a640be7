import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
  TestStateCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { isValid, validateDefinition } from '@pasos/engine/browser';
import { describe, expect, test } from 'vitest';
import { exampleNames, examplePlaces } from '@/lib/authoring/examples/examples';
import { languages } from '@/lib/i18n/languages';
import { emptyForm, testRequest } from '@/lib/studio/trials/test-state/test-request';
import { fenceSettings, type FenceSettings } from './compile/fence-settings';
import { compiled } from './lessons';
import { liveExample, type LiveExample } from './compile/live/live-example';
import { readMachine } from './machines';
import { contentPaths, isLabStep, readOutline } from './outline';
import { places } from './places';

const pages = await Promise.all(
  languages.flatMap((language) =>
    [
      ...contentPaths(readOutline()).map((path) => ({ path, of: places })),
      ...exampleNames.map((path) => ({ path, of: examplePlaces(places) })),
    ].map(async ({ path, of }) => ({
      language,
      path,
      of,
      ...(await compiled(language, path, { places: of, highlight: false })),
    })),
  ),
);

const fences = pages.flatMap(({ language, path, of, anatomy }) =>
  anatomy.fences
    .filter(({ exercise }) => !exercise)
    .map(({ meta, value, line }) => ({
      ...{ language, path, of, value },
      settings: fenceSettings(meta),
      where: `${language}/${path}.mdx:${line}`,
    })),
);

const examples = fences.flatMap(({ language, value, settings, where }) => {
  const live = settings.use === 'editor' ? liveExample(value, settings, language) : undefined;
  return live ? [{ where, settings, live }] : [];
});

const isOfService = ({ settings, live }: (typeof examples)[number]) =>
  live.state !== undefined && settings.result !== undefined;

describe('every example of a text does what the text says of it', () => {
  test.each(examples.filter((example) => !isOfService(example)))('$where', async ({ live, settings }) => {
    const { input, output, error, last, lasts } = settings;
    const ended = await runToEnd(live.text, input ?? '{}');
    expect(ended.error).toBe(error);
    expect(ended.status).toBe(error === undefined ? 'SUCCEEDED' : 'FAILED');
    if (output !== undefined) expect(JSON.parse(ended.output ?? 'null')).toEqual(JSON.parse(output));
    if (last !== undefined) expect(ended.last).toBe(last);
    if (lasts !== undefined) expect(ended.seconds).toBe(Number(lasts));
  });

  test.each(examples.filter(isOfService))(
    '$where, with what the service is said to answer',
    async (example) => {
      const answer = await tried(example.live, example.settings);
      expect(answer.cause).toBeUndefined();
      expect(answer.status).toBe('SUCCEEDED');
      expect(JSON.parse(answer.output ?? 'null')).toEqual(JSON.parse(example.settings.output ?? 'null'));
    },
  );
});

test.each(fences.filter(({ settings, of }) => settings.use === 'start' && of === places))(
  '$where can be the input of the sandbox beside it',
  ({ path }) => expect(isLabStep(path)).toBe(true),
);

const drawn = new Set(
  pages.flatMap(({ language, anatomy }) =>
    anatomy.elements
      .filter(({ name }) => name === 'MachineGraph')
      .map(({ attributes }) => `${language} ${attributes.get('src')}`),
  ),
);

test.each([...drawn])('the machine drawn as %s is one that AWS takes', (drawing) => {
  const [language, src] = drawing.split(' ');
  const machine = readMachine(language === 'en' ? 'en' : 'es', src ?? '');
  const validation = validateDefinition(JSON.stringify(machine));
  expect(isValid(validation), JSON.stringify(validation.diagnostics)).toBe(true);
});

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

function openEngine() {
  const engine = createTestEngine();
  const client = new SFNClient({ region: 'us-east-1', requestHandler: engine.requestHandler, credentials });
  return { engine, client };
}

async function runToEnd(definition: string, input: string) {
  const { engine, client } = openEngine();
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'Example',
      definition,
      roleArn: 'arn:aws:iam::123456789012:role/e',
    }),
  );
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  await engine.clock.runToEnd();
  const ended = await client.send(new DescribeExecutionCommand({ executionArn }));
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const last = events.findLast(({ stateEnteredEventDetails: entered }) => entered)?.stateEnteredEventDetails
    ?.name;
  const seconds = (Number(ended.stopDate) - Number(ended.startDate)) / 1000;
  return { ...ended, last, seconds };
}

/** As the panel of the studio asks, which the click fills in. */
function tried({ text, state = '' }: LiveExample, { input = '{}', result = '{}' }: FenceSettings) {
  const form = { ...emptyForm, input, mock: 'result', result } as const;
  return openEngine().client.send(
    new TestStateCommand(testRequest(text, { name: state, type: 'Task' }, form)),
  );
}
