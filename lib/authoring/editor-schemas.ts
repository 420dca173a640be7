import * as z from 'zod';
import { labSchema } from './lab.schema';

/** JSON Schema of `lab.json`, as the text of `labs/lab.schema.json`: editors complete and check with it. */
export function labJsonSchema(): string {
  const schema = z.toJSONSchema(labSchema, { io: 'input', reused: 'ref', unrepresentable: 'any' });
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
