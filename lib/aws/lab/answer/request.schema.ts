import * as z from 'zod';

const labSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** AWS's own limit for a definition. */
const DEFINITION_CHARACTERS_MAX = 1_048_576;

export const labRequestSchema = z.object({
  lab: labSchema,
  machine: z.object({
    name: z.string().min(1).max(80),
    type: z.enum(['STANDARD', 'EXPRESS']),
    definition: z.string().max(DEFINITION_CHARACTERS_MAX),
    logs: z.boolean().optional(),
  }),
});

export const cleanRequestSchema = z.object({ lab: labSchema.optional(), dryRun: z.boolean() });

/** JSON writes some characters with six. */
export const BODY_BYTES_MAX = 6 * DEFINITION_CHARACTERS_MAX;
