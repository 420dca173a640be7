import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { isValid, validateDefinition } from '@pasos/engine/browser';
import { describe, expect, test } from 'vitest';
import { exampleNames, examplePlaces } from '@/lib/authoring/examples/examples';
import { languages } from '@/lib/i18n/languages';
import { fenceSettings, type FenceSettings } from './compile/fence-settings';
import { compiled } from './lessons';
import { readMachine } from './machines';
import { contentPaths, readOutline } from './outline';
import { places } from './places';

interface Example extends FenceSettings {
  readonly where: string;
  readonly definition: string;
}

const pages = await Promise.all(
  languages.flatMap((language) =>
    [
      ...contentPaths(readOutline()).map((path) => ({ path, of: places })),
      ...exampleNames.map((path) => ({ path, of: examplePlaces(places) })),
    ].map(async ({ path, of }) => ({
      language,
      path,
      ...(await compiled(language, path, { places: of, highlight: false })),
    })),
  ),
);

const examples = pages.flatMap(({ language, path, anatomy }) =>
  anatomy.fences.flatMap(({ meta, value, line, exercise }): Example[] => {
    const settings = fenceSettings(meta);
    const where = `${language}/${path}.mdx:${line}`;
    return settings.editor && !exercise ? [{ ...settings, where, definition: value }] : [];
  }),
);

describe('every example of a text does what the text says of it', () => {
  test.each(examples)('$where', async ({ definition, input, output, error }) => {
    const ended = await runToEnd(definition, input ?? '{}');
    expect(ended.error).toBe(error);
    expect(ended.status).toBe(error === undefined ? 'SUCCEEDED' : 'FAILED');
    if (output !== undefined) expect(JSON.parse(ended.output ?? 'null')).toEqual(JSON.parse(output));
  });
});

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

async function runToEnd(definition: string, input: string) {
  const engine = createTestEngine();
  const client = new SFNClient({ region: 'us-east-1', requestHandler: engine.requestHandler, credentials });
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'Example',
      definition,
      roleArn: 'arn:aws:iam::123456789012:role/e',
    }),
  );
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  await engine.clock.runToEnd();
  return client.send(new DescribeExecutionCommand({ executionArn }));
}
