import * as z from 'zod';
import { checkSchema, idSchema, type CheckKind } from './check.schema';
import { localizedSchema } from './match.schema';

/** `lab.json` as its author writes it: texts of definitions are file names beside it. */

/** Kinds that may do without a machine. */
const withoutMachine: ReadonlySet<CheckKind> = new Set(['valid', 'predict', 'stack', 'nothing-left']);

const fileSchema = z
  .string()
  .regex(/^(\.\.\/[a-z0-9-]+\/)?[a-z0-9./-]+\.asl\.json$/, 'a file named *.asl.json');

const draftSchema = z.strictObject({
  id: idSchema,
  label: localizedSchema.optional(),
  start: fileSchema,
  solution: fileSchema,
  continues: z
    .strictObject({ step: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/), draft: idSchema })
    .optional(),
});

/** A file beside `lab.json`, put into a bucket under its own name. */
const objectSchema = z.strictObject({
  bucket: z.string().min(3).max(63),
  file: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/, 'a file beside lab.json'),
});

const stepSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  optional: z.boolean().optional(),
  machine: z
    .strictObject({ name: z.string().min(1).max(80), type: z.enum(['STANDARD', 'EXPRESS']) })
    .optional(),
  drafts: z.array(draftSchema).min(1),
  inputs: z.array(z.strictObject({ label: localizedSchema, value: z.json() })).optional(),
  checks: z.array(checkSchema).min(1),
  hints: z.array(localizedSchema).min(1),
});

export const labSchema = z
  .strictObject({
    $schema: z.string().optional(),
    title: localizedSchema,
    summary: localizedSchema,
    minutes: z.int().positive(),
    /** Has the Tasks of this lab's machines judged by the policies of their role. */
    strict: z.boolean().optional(),
    /** Why it cannot be done in the student's own account, in a sentence or two: it then runs on the local engine only. */
    localOnly: localizedSchema.optional(),
    /** What the lab needs around its machines, as a CloudFormation or SAM template beside `lab.json`. */
    template: z.literal('template.yaml').optional(),
    /** ZIP files of functions that use a library: put into a bucket made for them, before the template is deployed. */
    code: z.array(objectSchema).min(1).optional(),
    /** What the buckets of the template hold when the lab begins. */
    objects: z.array(objectSchema).min(1).optional(),
    steps: z.array(stepSchema).min(1),
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
