import { readdirSync, readFileSync } from 'node:fs';
import { isObject, own, type Json } from '../../base/json';
import type { ConformanceFile } from '../case';
import exceptions from '../exceptions.json';
import { featuresOf } from './features';
import type { Measured } from './measured';
import type { Proof, Subject } from './subject';
import type { Evidence } from './table';

/** A test that ran: its file below engine/, and its name with those of the blocks around it. */
export interface RanTest {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
}

/** A recording that was compared, and what of Step Functions it uses. */
export interface Compared {
  readonly id: string;
  readonly isExact: boolean;
  readonly features: ReadonlySet<string>;
}

/** Tests that look at everything at once, or only at what is written, prove nothing about what a name does. */
const GENERAL = /^(api\/model|conformance|asl)\/|^api\/fuzz/;

export interface Counted {
  readonly tests: readonly RanTest[];
  readonly cases: readonly ReadonlySet<string>[];
  /** Absent where the recordings are not at hand: then what was counted before stays. */
  readonly compared?: readonly Compared[];
}

export function count(subjects: readonly Subject[], counted: Counted, before: Measured): Measured['rows'] {
  return Object.fromEntries(
    subjects.map((subject) => [subject.id, evidenceOf(subject, counted, before.rows[subject.id])]),
  );
}

function evidenceOf(subject: Subject, { tests, cases, compared }: Counted, before?: Evidence): Evidence {
  const proving = tests.filter((test) => subject.proofs.some((proof) => proves(test, proof)));
  assertTested(subject, proving);
  const using = cases.filter((features) => uses(features, subject)).length;
  const recordings = compared
    ? recordingsOf(compared.filter(({ features }) => uses(features, subject)))
    : before?.recordings;
  return {
    ...(recordings && { recordings }),
    ...(using > 0 && { cases: using }),
    ...(proving.length > 0 && { tests: proving.length }),
  };
}

/** Every file of tests that is named has some that prove it, and all of them pass. */
function assertTested({ id, isThere, proofs }: Subject, proving: readonly RanTest[]): void {
  const idle = proofs.find((proof) => proof.file && !proving.some((test) => proves(test, proof)));
  if (isThere && idle) throw new Error(`${id}: no test of ${idle.file} is called «${idle.named ?? ''}»`);
  const failed = proving.find(({ passed }) => !passed);
  if (failed) throw new Error(`${id}: ${failed.file}: ${failed.name} does not pass`);
}

export function recordingsOf(compared: readonly Compared[]): Evidence['recordings'] {
  if (compared.length === 0) return undefined;
  const differing = compared.filter(({ isExact }) => !isExact);
  const explained = differing.filter(({ id }) => id in exceptions).length;
  return { alike: compared.length - differing.length, explained, all: compared.length };
}

/** The reasons given for those that differ, the most frequent first. */
export function reasonsOf(compared: readonly Compared[]): Measured['reasons'] {
  const given: Readonly<Record<string, { readonly reason: string }>> = exceptions;
  const reasons = compared.flatMap(({ id, isExact }) => (isExact ? [] : (given[id]?.reason ?? [])));
  return [...new Set(reasons)]
    .map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }))
    .sort((left, right) => right.count - left.count);
}

function uses(features: ReadonlySet<string>, subject: Subject): boolean {
  return subject.features.some((feature) => features.has(feature));
}

function proves(test: RanTest, { file, named }: Proof): boolean {
  if (file === undefined && GENERAL.test(test.file)) return false;
  return (file === undefined || test.file === file) && (named === undefined || hasWords(test.name, named));
}

/** As whole words: `States.Array` is not in `States.ArrayLength`. */
export function hasWords(text: string, words: string): boolean {
  const quoted = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w$.])${quoted}(?!\\w|:\\w)`).test(text);
}

/** What each case of our own uses. */
export function ownCases(folder: string): ReadonlySet<string>[] {
  return readdirSync(folder).flatMap((file) => {
    const { cases } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as ConformanceFile;
    return cases.map(({ definition }) => featuresOf(definition));
  });
}

/** What a recording uses: its definitions, wherever they stand, and the operations it calls. */
export function recordedFeatures(recording: Json): ReadonlySet<string> {
  const found = new Set<string>();
  gather(recording, found);
  return found;
}

function gather(value: Json | undefined, found: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => gather(item, found));
  if (!isObject(value)) return;
  const operation = own(value, 'op');
  if (typeof operation === 'string') found.add(`operation:${operation}`);
  if (own(value, 'States') !== undefined) for (const feature of featuresOf(value)) found.add(feature);
  for (const [name, inner] of Object.entries(value)) if (name !== 'expect') gather(parsed(inner), found);
}

/** A definition may be text. */
function parsed(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
