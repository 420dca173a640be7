import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `labs/<slug>/proof.json` says a student does, read as data. */
export type Action =
  | { readonly do: 'save'; readonly file?: string }
  | { readonly do: 'type'; readonly file: string; readonly draft?: string }
  | {
      readonly do: 'run';
      readonly input: unknown;
      readonly name?: string;
      readonly wait?: boolean;
      readonly through?: string;
    }
  | { readonly do: 'publish' }
  | { readonly do: 'route'; readonly alias: string; readonly weights: readonly [Route, Route?] }
  | { readonly do: 'deploy'; readonly stack: string; readonly template: string }
  | { readonly do: 'delete-stack'; readonly stack: string }
  | Call
  | { readonly do: 'advance'; readonly seconds: number }
  | { readonly do: 'answer'; readonly check: string; readonly value: string }
  | { readonly do: 'delete'; readonly machine?: string }
  | { readonly do: 'judge' };

/** A version and the percentage of executions it gets. */
export type Route = readonly [version: number, percent: number];

/** What the proof asks of a service itself; `answer` is what has to come back. */
export interface Call {
  readonly do: 'call';
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer?: unknown;
}

type Localized = Readonly<Record<'es' | 'en', string>>;

export interface StepCheck {
  readonly id: string;
  readonly optional?: boolean;
  readonly question?: {
    readonly form: {
      readonly kind: string;
      readonly options?: readonly { value: string; label: Localized }[];
    };
  };
}

export interface ProvenStep {
  readonly path: string;
  readonly machine?: { readonly name: string };
  readonly checks: readonly StepCheck[];
  readonly drafts: readonly { readonly id: string; readonly label?: Localized }[];
  /** What is there already when the student arrives from the step before. */
  readonly before: readonly Action[];
  readonly actions: readonly Action[];
  read(file?: string): string;
}

interface LabFile {
  readonly steps: readonly {
    readonly id: string;
    readonly machine?: { readonly name: string };
    readonly checks: readonly StepCheck[];
    readonly drafts: readonly { id: string; solution: string; label?: Localized }[];
    readonly inputs?: readonly { value: unknown }[];
  }[];
}
interface ProofFile {
  readonly steps: Readonly<
    Record<string, { readonly before?: readonly Action[]; readonly solution?: readonly Action[] }>
  >;
}

/** The steps of a lab with the way through each. */
export function provenSteps(slug: string): readonly ProvenStep[] {
  const folder = join('labs', slug);
  const lab = read<LabFile>(join(folder, 'lab.json'));
  const proof = read<ProofFile>(join(folder, 'proof.json'));
  return lab.steps.map(({ id, machine, checks, drafts, inputs = [] }) => ({
    path: `${slug}/${id}`,
    machine,
    checks,
    drafts,
    before: proof.steps[id]?.before ?? [],
    actions: proof.steps[id]?.solution ?? [
      { do: 'save' },
      ...inputs.map(({ value }) => ({ do: 'run', input: value }) as const),
    ],
    read: (file = drafts[0]?.solution ?? '') => readFileSync(join(folder, file), 'utf8'),
  }));
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
