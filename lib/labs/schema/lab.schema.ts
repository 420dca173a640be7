import * as z from 'zod';
import { checkSchema, idSchema, type CheckKind } from './check.schema';
import { schemaField } from '@/lib/content/files/schema-field';
import { localizedSchema } from './match.schema';

/** `lab.json` as its author writes it: texts of definitions are file names beside it. */

/** Kinds that may do without a machine. */
const withoutMachine: ReadonlySet<CheckKind> = new Set(['valid', 'predict', 'stack', 'nothing-left']);

const fileSchema = z
  .string()
  .regex(/^(\.\.\/[a-z0-9-]+\/)?[a-z0-9./-]+\.asl\.json$/, 'a file named *.asl.json');

const draftSchema = z.strictObject({
  id: idSchema.describe('Its name within the step.'),
  label: localizedSchema.optional().describe('What its tab says, where a step has several.'),
  start: fileSchema.describe('What the student finds: empty, half done, or broken on purpose. It must fail.'),
  solution: fileSchema.describe('The answer that is shown after the last hint. It must pass.'),
  continues: z
    .strictObject({
      step: z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a step of a lab, as in lab-13/a-first-step')
        .describe('An earlier step, as in `lab-13/a-first-step`.'),
      draft: idSchema.describe('The draft there, by its `id`.'),
    })
    .optional()
    .describe("Takes over the student's own text of an earlier step, when AWS would accept it."),
});

/** A file beside `lab.json`, put into a bucket under its own name. */
const objectSchema = z.strictObject({
  bucket: z.string().min(3).max(63).describe('The bucket it is put into.'),
  file: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/, 'a file beside lab.json')
    .describe('A file beside lab.json.'),
});

const stepSchema = z.strictObject({
  id: idSchema.describe(
    'The name of its pages, of its entry in proof.json and among the pages of content/outline.json.',
  ),
  title: localizedSchema.describe('As on its page.'),
  optional: z.boolean().optional().describe('The lab is finished without it.'),
  machine: z
    .strictObject({
      name: z.string().min(1).max(80).describe('As AWS takes it. The steps of a lab may share one.'),
      type: z.enum(['STANDARD', 'EXPRESS']).describe('The type of the state machine.'),
    })
    .optional()
    .describe(
      'The state machine that "create" and "save" write to. Left out where there is only text to repair.',
    ),
  drafts: z.array(draftSchema).min(1).describe('What is in the editor.'),
  inputs: z
    .array(
      z.strictObject({
        label: localizedSchema.describe('What it is called in the list.'),
        value: z.json().describe('The input itself.'),
      }),
    )
    .optional()
    .describe('What the student is offered to run it with; the proof runs the solution with each.'),
  checks: z.array(checkSchema).min(1).describe('What must be so, in the order of the work.'),
  hints: z
    .array(localizedSchema)
    .min(1)
    .describe(
      'The ladder: where to look, which field, nearly the answer. The solution comes after the last.',
    ),
});

export const labSchema = z
  .strictObject({
    $schema: schemaField,
    title: localizedSchema.describe('The title of the lab.'),
    summary: localizedSchema.describe('What is built, in one sentence.'),
    minutes: z.int().positive().describe('How long it takes all together.'),
    strict: z
      .boolean()
      .optional()
      .describe("Has the Tasks of this lab's machines judged by the policies of their role."),
    localOnly: localizedSchema
      .optional()
      .describe(
        "Why it cannot be done in the student's own account, in a sentence or two: it then runs on the local engine only.",
      ),
    template: z
      .literal('template.yaml')
      .optional()
      .describe(
        'What the lab needs around its machines, as a CloudFormation or SAM template beside lab.json.',
      ),
    code: z
      .array(objectSchema)
      .min(1)
      .optional()
      .describe(
        'ZIP files of functions that use a library: put into a bucket made for them, before the template is deployed.',
      ),
    objects: z
      .array(objectSchema)
      .min(1)
      .optional()
      .describe('What the buckets of the template hold when the lab begins.'),
    steps: z.array(stepSchema).min(1).describe('What there is to do, each with a page beside it.'),
  })
  .superRefine((lab, context) => {
    lab.steps.forEach((step, s) => {
      const report = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: ['steps', s, ...path], message });
      firstRepeat(step.checks, (i, id) => report(['checks', i, 'id'], `'${id}' is used twice in this step`));
      firstRepeat(step.drafts, (i, id) => report(['drafts', i, 'id'], `'${id}' is used twice in this step`));
      step.checks.forEach((check, c) => {
        firstRepeat(check.hints ?? [], (h, id) =>
          report(['checks', c, 'hints', h, 'id'], `'${id}' is used twice in this check`),
        );
        for (const [a, id] of ('after' in check ? check.after : []).entries())
          if (!step.checks.some((other) => other.id === id))
            report(['checks', c, 'after', a], `the step has no check '${id}'`);
        const draft = 'draft' in check ? check.draft : undefined;
        if (draft !== undefined && !step.drafts.some(({ id }) => id === draft))
          report(['checks', c, 'draft'], `the step has no draft '${draft}'`);
        const aboutMachine = !withoutMachine.has(check.kind) && draft === undefined;
        const fixed = check.kind === 'answer' && check.expect.kind === 'fixed';
        if (aboutMachine && !fixed && !step.machine && !check.machine)
          report(['checks', c], 'needs a machine, and the step names none');
      });
    });
    firstRepeat(lab.steps, (i, id) =>
      context.addIssue({
        code: 'custom',
        path: ['steps', i, 'id'],
        message: `'${id}' is used twice in this lab`,
      }),
    );
  });

export type AuthoredLab = z.infer<typeof labSchema>;

function firstRepeat(items: readonly { readonly id: string }[], report: (index: number, id: string) => void) {
  items.forEach(({ id }, index) => {
    if (items.findIndex((other) => other.id === id) < index) report(index, id);
  });
}
