import type { Measured } from './measured';
import type { Subject, SubjectGroup, Words } from './subject';
import { account } from './subjects/account';
import { functions } from './subjects/functions';
import { language } from './subjects/language';
import { limits } from './subjects/limits';
import { maps } from './subjects/maps';
import { operations } from './subjects/operations';
import { fields, states } from './subjects/states';
import { tasks, type Performs } from './subjects/tasks';

export type Verdict = 'same' | 'simplified' | 'absent';

/** What proves a row: recordings of AWS that are answered alike, cases and tests of our own. */
export interface Evidence {
  /** Recordings that use it; `explained` are those that differ for a reason given in exceptions.json. */
  readonly recordings?: { readonly alike: number; readonly explained: number; readonly all: number };
  readonly cases?: number;
  readonly tests?: number;
}

export interface FidelityRow {
  readonly id: string;
  readonly name: string | Words;
  readonly verdict: Verdict;
  readonly note?: Words;
  readonly evidence: Evidence;
}

export interface FidelityGroup {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly rows: readonly FidelityRow[];
}

export interface FidelityTable {
  /** The day the evidence was counted. */
  readonly measured: string;
  readonly recordings: { readonly alike: number; readonly explained: number; readonly all: number };
  readonly groups: readonly FidelityGroup[];
}

export function subjectGroups(performs: Performs): readonly SubjectGroup[] {
  return [
    operations(),
    states(),
    language(),
    fields(),
    maps(),
    functions(),
    tasks(performs),
    account(),
    limits(),
  ];
}

/** The table of what is there and what proves it. Nothing is called the same without a proof. */
export function fidelityTable(groups: readonly SubjectGroup[], measured: Measured): FidelityTable {
  const troubles = groups.flatMap(({ subjects }) =>
    subjects.flatMap((subject) => trouble(subject, measured)),
  );
  if (troubles.length > 0) throw new Error([...troubles, REMEDY].join('\n'));
  return {
    measured: measured.date,
    recordings: measured.recordings,
    groups: groups.map(({ id, title, lead, subjects }) => ({
      id,
      title,
      lead,
      rows: subjects.map((subject) => row(subject, measured)),
    })),
  };
}

function row(subject: Subject, { rows }: Measured): FidelityRow {
  const { id, name, differs, note } = subject;
  const evidence = rows[id] ?? {};
  const verdict = verdictOf(subject);
  const said = differs && verdict === 'simplified' ? { es: differs.es, en: differs.en } : note;
  return { id, name, verdict, ...(said && { note: said }), evidence: verdict === 'absent' ? {} : evidence };
}

function verdictOf({ isThere, differs }: Subject): Verdict {
  if (!isThere) return 'absent';
  return differs ? 'simplified' : 'same';
}

function trouble({ id, isThere }: Subject, { rows }: Measured): string[] {
  if (!isThere) return [];
  const { recordings, cases, tests } = rows[id] ?? {};
  if (recordings && recordings.alike + recordings.explained < recordings.all)
    return [`${id}: recordings of AWS are answered otherwise`];
  return recordings?.alike || cases || tests ? [] : [`${id}: nothing proves it`];
}

const REMEDY =
  'Add a case or a test, name it in engine/conformance/fidelity/subjects/ if its words do not tell, and run npm run fidelity.';
