import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { glossarySchema } from '@/lib/content/glossary';
import { outlineSchema } from '@/lib/content/outline';
import { proofSchema } from '@/lib/labs/proof/proof.schema';
import { labSchema } from '@/lib/labs/schema/lab.schema';

interface Authored {
  readonly schema: z.ZodType;
  /** The files held against it, as VS Code names them. */
  readonly fileMatch: string;
}

/** What authors write as JSON, by the file its JSON Schema is kept in: editors complete and check with it. */
const authored: Readonly<Record<string, Authored>> = {
  'labs/lab.schema.json': { schema: labSchema, fileMatch: '/labs/*/lab.json' },
  'labs/proof.schema.json': { schema: proofSchema, fileMatch: '/labs/*/proof.json' },
  'content/outline.schema.json': { schema: outlineSchema, fileMatch: '/content/outline.json' },
  'content/glossary.schema.json': { schema: glossarySchema, fileMatch: '/content/*/glossary.json' },
};

const settingsFile = '.vscode/settings.json';

export function editorSchemas(): { file: string; text: string }[] {
  return Object.entries(authored).map(([file, { schema }]) => ({ file, text: textOf(schema) }));
}

/** Gives a course the schemas of this Pasos, and tells VS Code of them unless it has settings; says which files are new. */
export function writeEditorFiles(root: string): readonly string[] {
  const settings = { file: settingsFile, text: editorSettings() };
  const isNew = ({ file }: { file: string }) => !existsSync(path.join(root, file));
  const made = [...editorSchemas(), settings].filter(isNew);
  for (const { file, text } of [...editorSchemas(), ...[settings].filter(isNew)]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return made.map(({ file }) => file);
}

function editorSettings(): string {
  const lines = Object.entries(authored).map(
    ([file, { fileMatch }]) => `    { "fileMatch": ["${fileMatch}"], "url": "./${file}" }`,
  );
  return `{\n  "json.schemas": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function textOf(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref', unrepresentable: 'any' });
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
