import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { editorSchemas } from './editor-schemas';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'json.schemas': { fileMatch: string[]; url: string }[];
};
const mapped = new Map(
  settings['json.schemas'].map(({ url, fileMatch }) => [url.replace('./', ''), fileMatch]),
);

describe.each(editorSchemas())('$file', ({ file, text }) => {
  const written = (mapped.get(file) ?? []).flatMap(filesOf);

  test('is up to date (npm run labs -- --schema)', () => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is what the editor holds files against, without the network', () => {
    expect(written).not.toEqual([]);
    expect(text).not.toMatch(/"\$ref": "http/);
  });

  test('takes everything that is written', () => {
    const schema = z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema);
    for (const each of written) {
      const { error } = schema.safeParse(JSON.parse(readFileSync(each, 'utf8')));
      expect(error?.issues, each).toBeUndefined();
    }
  });

  test('refuses what is not', () => {
    const schema = z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema);
    expect(schema.safeParse({ titel: 'x', 'Not A Key': 1 }).success).toBe(false);
  });
});

test('the editor is told of every schema, and of no other', () => {
  expect([...mapped.keys()]).toEqual(editorSchemas().map(({ file }) => file));
});

/** The files there are of `/labs/<any>/lab.json`, with a star for any. */
function filesOf(match: string): string[] {
  const [folder = '', rest] = match.slice(1).split('/*/');
  if (rest === undefined) return [folder];
  return readdirSync(folder)
    .map((name) => `${folder}/${name}/${rest}`)
    .filter((file) => existsSync(file));
}
