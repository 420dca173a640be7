import * as z from 'zod';

/** By which editors find what they complete and check a file with. */
export const schemaField = z
  .string()
  .optional()
  .describe('Where the JSON Schema of this file is: editors complete and check with it.');
