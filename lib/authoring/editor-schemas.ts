import * as z from 'zod';
import { glossarySchema } from '@/lib/content/glossary';
import { outlineSchema } from '@/lib/content/outline';
import { proofSchema } from '@/lib/labs/proof/proof.schema';
import { labSchema } from '@/lib/labs/schema/lab.schema';

/** What authors write as JSON, by the file its JSON Schema is kept in: editors complete and check with it. */
const authored = {
  'labs/lab.schema.json': labSchema,
  'labs/proof.schema.json': proofSchema,
  'content/outline.schema.json': outlineSchema,
  'content/glossary.schema.json': glossarySchema,
} satisfies Record<string, z.ZodType>;

export function editorSchemas(): { file: string; text: string }[] {
  return Object.entries(authored).map(([file, schema]) => ({ file, text: textOf(schema) }));
}

function textOf(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref', unrepresentable: 'any' });
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
