import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { editorSchemas, writeEditorFiles } from './editor-schemas';

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

  test('is found from the files themselves, by whichever editor', () => {
    for (const each of written) {
      const { $schema } = JSON.parse(readFileSync(each, 'utf8')) as { $schema?: unknown };
      // Every field of a glossary is a term.
      if (file.includes('glossary')) expect($schema, each).toBeUndefined();
      else expect(path.join(path.dirname(each), String($schema)), each).toBe(file);
    }
  });

  test('says of every field what it is for', () => {
    expect(undescribed(JSON.parse(text) as Described)).toEqual([]);
  });

  test('refuses what is not', () => {
    const schema = z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema);
    expect(schema.safeParse({ titel: 'x', 'Not A Key': 1 }).success).toBe(false);
  });
});

test('the editor is told of every schema, and of no other', () => {
  expect([...mapped.keys()]).toEqual(editorSchemas().map(({ file }) => file));
});

test('a course elsewhere gets the schemas of this Pasos, and settings if it has none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pasos-course-'));
  const schema = path.join(folder, 'labs/lab.schema.json');
  const settingsOf = () => readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8');

  expect(writeEditorFiles(folder)).toHaveLength(editorSchemas().length + 1);
  expect(JSON.parse(settingsOf())).toEqual(settings);

  writeFileSync(schema, 'of an older Pasos');
  writeFileSync(path.join(folder, '.vscode/settings.json'), 'its own');
  expect(writeEditorFiles(folder)).toEqual([]);
  expect(readFileSync(schema, 'utf8')).toBe(editorSchemas()[0]?.text);
  expect(settingsOf()).toBe('its own');
  rmSync(folder, { recursive: true });
});

interface Described {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Described>>;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly description?: string;
}

/** Names of fields that editors have nothing to say of. */
function undescribed(schema: Described): string[] {
  const says = ({ description, $ref }: Described): boolean =>
    Boolean(description ?? ($ref && schema.$defs?.[$ref.replace('#/$defs/', '')]?.description));
  const found: string[] = [];
  const visit = (part: unknown, place: string): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, field] of Object.entries((part as Described).properties ?? {}))
      if (!says(field)) found.push(`${place}.${name}`);
    for (const [name, inner] of Object.entries(part)) visit(inner, `${place}.${name}`);
  };
  visit(schema, '');
  return found;
}

/** The files there are of `/labs/<any>/lab.json`, with a star for any. */
function filesOf(match: string): string[] {
  const [folder = '', rest] = match.slice(1).split('/*/');
  if (rest === undefined) return [folder];
  return readdirSync(folder)
    .map((name) => `${folder}/${name}/${rest}`)
    .filter((file) => existsSync(file));
}
