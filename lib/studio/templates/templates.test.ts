import { describe, expect, test } from 'vitest';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { validateDefinition } from '@pasos/engine/browser';
import { createTestEngine } from '@pasos/engine/testing';
import { languages, type Language } from '@/lib/i18n/languages';
import { blankDefinition } from './blank';
import { templateText, type Template } from './template';
import { templates } from './templates';

const all = languages.flatMap((language) => templates.map((template) => ({ ...template, language })));

test.each(all)('$id is valid in $language, without a warning', ({ language, ...template }) => {
  expect(validateDefinition(templateText(template, language)).diagnostics).toEqual([]);
});

test.each(templates)('$id speaks no Spanish in English', (template) => {
  const text = templateText(template, 'en');
  for (const spanish of Object.keys(template.english)) expect(text).not.toContain(`"${spanish}"`);
  expect(text).not.toMatch(/[áéíóúñ¿]/);
});

test.each(['JSONata', 'JSONPath'] as const)('the blank machine of %s is valid', (queryLanguage) => {
  expect(validateDefinition(blankDefinition(queryLanguage, 'es')).diagnostics).toEqual([]);
});

describe('what is said to run', () => {
  test.each(all.filter(({ runs }) => runs))(
    '$id succeeds in $language',
    async ({ language, ...template }) => {
      expect(await statusOf(template, language)).toBe('SUCCEEDED');
    },
  );
});

async function statusOf(template: Template, language: Language): Promise<string | undefined> {
  const engine = createTestEngine();
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const client = new SFNClient({ region: 'us-east-1', requestHandler: engine.requestHandler, credentials });
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'T',
      definition: templateText(template, language),
      roleArn: 'arn:aws:iam::123456789012:role/T',
    }),
  );
  const input = templateText({ ...template, definition: template.input }, language);
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  await engine.clock.runToEnd();
  const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
  await engine.close();
  return status;
}
