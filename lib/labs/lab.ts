import type { Localized } from '@/lib/i18n/languages';
import type { Check } from './schema/check.schema';

/** A lab as the rest of the site sees it: read and checked by `load.server.ts`, plain JSON, safe to send to the browser. */
export interface Lab {
  readonly slug: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly minutes: number;
  /** The Tasks of its machines are judged by the policies of their role. */
  readonly strict?: boolean;
  /** Why it runs on the local engine only. */
  readonly localOnly?: Localized;
  /** The text of its CloudFormation template: what it needs around its machines. */
  readonly template?: string;
  /** Functions too large to be inline, as ZIP files: they are there before the stack, in a bucket that is not part of it. */
  readonly code?: readonly LabObject[];
  /** What its buckets hold when it begins. */
  readonly objects?: readonly LabObject[];
  /** Its code and objects are not with it: they are asked for here when they are needed. */
  readonly filesAt?: string;
  readonly steps: readonly LabStep[];
}

export interface LabObject {
  readonly bucket: string;
  readonly key: string;
  readonly base64: string;
}

/** One step of a lab: one lesson page, one sandbox. */
export interface LabStep {
  /** Last part of the URL, the same in every language: `/es/lab-01/a-smallest-machine`. */
  readonly id: string;
  readonly title: Localized;
  readonly optional: boolean;
  /** The state machine that "create" and "save" write to; absent when the step only edits text. */
  readonly machine?: { readonly name: string; readonly type: 'STANDARD' | 'EXPRESS' };
  /** What the student edits. Most steps have one draft; "repair these five" has five. */
  readonly drafts: readonly LabDraft[];
  /** Inputs offered next to "start". */
  readonly inputs: readonly { readonly label: Localized; readonly value: unknown }[];
  readonly checks: readonly Check[];
  /** The ladder: each hint says a little more. The solution of the draft comes after the last one. */
  readonly hints: readonly Localized[];
}

export interface LabDraft {
  readonly id: string;
  readonly label?: Localized;
  /** Text the student starts from; `continues` takes over their own work of an earlier step when there is some. */
  readonly start: string;
  readonly continues?: { readonly step: string; readonly draft: string };
  readonly solution: string;
}
/** The lab as the page of one step needs it: the other steps by name only, and no files, so that the page stays small. */
export function labForStep({ code, objects, ...lab }: Lab, stepId: string): Lab {
  const steps = lab.steps.map((step) =>
    step.id === stepId ? step : { ...step, drafts: [], inputs: [], checks: [], hints: [] },
  );
  return { ...lab, ...((code ?? objects) && { filesAt: `/api/labs/${lab.slug}/files` }), steps };
}

/** What `filesAt` answers. */
export type LabFiles = Pick<Lab, 'code' | 'objects'>;

/** What a sandbox is opened with. While it says the same, an author may change everything else around the open one. */
export function sandboxFrame({ slug, strict, template, filesAt, steps }: Lab, stepId: string): unknown {
  const step = steps.find(({ id }) => id === stepId);
  const drafts = step?.drafts.map(({ id, continues }) => ({ id, continues }));
  return { slug, strict, template, filesAt, machine: step?.machine, drafts };
}

export function getStep(lab: Lab, stepId: string): LabStep {
  const step = lab.steps.find(({ id }) => id === stepId);
  if (!step) throw new Error(`lab ${lab.slug} has no step ${stepId}`);
  return step;
}
