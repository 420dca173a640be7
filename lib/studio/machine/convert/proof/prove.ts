import type { SimulationRequest } from '@pasos/engine/simulator';
import type { LimitId } from '../conversion';
import { brokenAt, compare, type Agreement, type Ran } from './compare';
import type { Trial } from './trials';
import type { Variant } from './variants';

/** Runs a machine without anything around it. */
export type Simulate = (request: SimulationRequest, signal?: AbortSignal) => Promise<Ran>;

export interface Example {
  readonly trial: Trial;
  readonly before: Ran;
  readonly after: Ran;
  readonly agreement: Agreement;
}

/** A difference that a rule has named before: for data that is rarely meant. */
export interface KnownExample extends Example {
  readonly limit: LimitId;
}

export interface Proof {
  readonly done: number;
  readonly total: number;
  readonly same: number;
  readonly bothBreak: number;
  /** One for each limit that showed, and how often. */
  readonly known: readonly (KnownExample & { readonly times: number })[];
  /** What the machine's Catch takes now and did not take before. */
  readonly caught: readonly Example[];
  /** Counter-examples: the conversion is not faithful. */
  readonly different: readonly Example[];
  /** A machine could not be run at all, so that agreement would say nothing. */
  readonly stopped: boolean;
}

export interface Proving {
  readonly before: string;
  readonly after: string;
  readonly limits: readonly LimitId[];
  readonly trials: readonly Trial[];
  readonly simulate: Simulate;
  readonly onProgress?: (proof: Proof) => void;
  readonly signal?: AbortSignal;
}

/** Whether it came to its end without a counter-example. */
export function isProven({ done, total, different, stopped }: Proof): boolean {
  return !stopped && done === total && total > 0 && different.length === 0;
}

const COUNTER_EXAMPLES_MAX = 5;

/** Runs both machines on every trial and says where they part. */
export async function prove(proving: Proving): Promise<Proof> {
  const { trials, signal, onProgress } = proving;
  let proof: Proof = { ...NOTHING_YET, total: trials.length };
  for (const trial of trials) {
    if (signal?.aborted || proof.stopped || proof.different.length >= COUNTER_EXAMPLES_MAX) break;
    proof = counted(proof, await tried(trial, proving), proving.limits);
    onProgress?.(proof);
  }
  return proof;
}

const NOTHING_YET = {
  done: 0,
  same: 0,
  bothBreak: 0,
  known: [],
  caught: [],
  different: [],
  stopped: false,
} as const satisfies Partial<Proof>;

/** A difference has to show again: on a busy computer an expression may have run out of its time. */
const LOOKS_MAX = 2;

async function tried(trial: Trial, proving: Proving): Promise<Example> {
  let example = await triedOnce(trial, proving);
  for (let looks = 1; looks < LOOKS_MAX && example.agreement.kind === 'differ'; looks++)
    example = await triedOnce(trial, proving);
  return example;
}

async function triedOnce(trial: Trial, { before, after, simulate, signal }: Proving): Promise<Example> {
  const request = { input: JSON.stringify(trial.input), mocks: trial.answers, seed: 1 };
  const first = await simulate({ definition: before, ...request }, signal);
  const second = await simulate({ definition: after, ...request }, signal);
  return { trial, before: first, after: second, agreement: compare(first, second) };
}

function counted(proof: Proof, example: Example, limits: readonly LimitId[]): Proof {
  if (NOT_RUN.includes(example.before.status)) return { ...proof, stopped: true };
  const done = proof.done + 1;
  switch (example.agreement.kind) {
    case 'same':
      return { ...proof, done, same: proof.same + 1 };
    case 'both-break': {
      const caught = example.agreement.isCaught ? [...proof.caught, example] : proof.caught;
      return { ...proof, done, bothBreak: proof.bothBreak + 1, caught };
    }
    case 'differ': {
      const limit = limitOf(example, limits);
      if (limit === undefined) return { ...proof, done, different: [...proof.different, example] };
      return { ...proof, done, known: withKnown(proof.known, { ...example, limit }) };
    }
  }
}

const NOT_RUN = ['REFUSED', 'CANCELLED'];

function withKnown(known: Proof['known'], example: KnownExample): Proof['known'] {
  const isThere = known.some(({ limit }) => limit === example.limit);
  return isThere
    ? known.map((one) => (one.limit === example.limit ? { ...one, times: one.times + 1 } : one))
    : [...known, { ...example, times: 1 }];
}

/** The limit that a trial goes beyond, among those the conversion has named. */
function limitOf({ trial, before }: Example, limits: readonly LimitId[]): LimitId | undefined {
  const { variant } = trial;
  if (limits.includes('arrays-in-path') && metAnArray(before)) return 'arrays-in-path';
  return variant && limits.find((limit) => BEYOND[limit](variant));
}

/** JSONPath stopped because a list was where it wanted an object, or the other way round: JSONata looks inside. */
function metAnArray(ran: Ran): boolean {
  const told = (ran.cause ?? '') + JSON.stringify(ran.events);
  return MET_AN_ARRAY.some((words) => told.includes(words)) || stoppedOverAList(ran);
}

/** The state it stopped in was given a list. */
function stoppedOverAList(ran: Ran): boolean {
  const state = brokenAt(ran);
  const entered = ran.events.findLast(
    ({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name === state,
  );
  return entered?.stateEnteredEventDetails?.input?.startsWith('[') === true;
}

const MET_AN_ARRAY = [
  "found 'java.util.ArrayList'",
  'can only be applied to arrays',
  "could not be found in the input '[",
] as const;

const LISTS: readonly string[] = ['empty-list', 'one-item-list'];
const isList = ({ kind }: Variant) => LISTS.includes(kind);

const BEYOND: Readonly<Record<LimitId, (variant: Variant) => boolean>> = {
  'arrays-in-path': (variant) => (variant.isInner && isList(variant)) || variant.isIndexed,
  'structure-as-text': (variant) => isList(variant) || variant.kind === 'object',
  'long-number': ({ kind }) => kind === 'long-number',
  'quoted-text': ({ kind }) => kind === 'text' || kind === 'unicode' || kind === 'other-value',
  unicode: ({ kind }) => kind === 'unicode',
  wildcard: (variant) => isList(variant) || variant.kind === 'object' || variant.isInner,
  timestamp: () => false,
  numeral: () => false,
};
