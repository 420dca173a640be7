import path from 'node:path';
import { findUnwritten } from '@/lib/authoring/unwritten';
import { authoredFolders, places, shortName } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import { proveLab, type Finding } from '@/lib/labs/proof/prove-lab';
import { proveReceipt } from '@/lib/receipts/proof/prove-receipt';
import { inWords } from '../support/terminal.mjs';

/** What the proof of one lab has shown. */
export interface LabReport {
  /** As the terminal shows them. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

const mine = authoredFolders(places);
const given = process.argv.slice(2);
/** Of all labs, or where they are asked for. */
const withReceipts = given.length === 0 || given.includes('--receipts');

/** Proves a lab and, if wanted, that what it makes a receipt of can be repeated. */
export async function reportOn(slug: string): Promise<LabReport> {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  const tell = (step: string, findings: readonly Finding[]) => {
    const troubles = findings.filter(({ trouble }) => trouble !== undefined);
    passed += findings.length - troubles.length;
    failed += troubles.length;
    const sign = troubles.length === 0 ? '✓' : '✗';
    lines.push(`${sign} ${step}: ${findings.length - troubles.length}/${findings.length}`);
    for (const { fact, trouble } of troubles) lines.push(`    ${fact}\n      ${trouble}`);
  };
  try {
    for (const [step, findings] of await findingsOf(slug)) tell(step, findings);
    if (withReceipts) tell(`${slug}: receipt`, [await proveReceipt(slug)]);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    lines.push(error.message);
    failed++;
  }
  const unwritten = linesLeftToWrite(slug);
  // What the proof says is last: there one looks.
  return { lines: [...unwritten, ...lines], passed, failed: failed + (unwritten.length > 0 ? 1 : 0) };
}

async function findingsOf(slug: string): Promise<Map<string, Finding[]>> {
  const steps = new Map<string, Finding[]>();
  for await (const finding of proveLab(slug))
    steps.set(finding.step, [...(steps.get(finding.step) ?? []), finding]);
  return steps;
}

/** A lab that is begun says what its author has yet to write. */
function linesLeftToWrite(slug: string): readonly string[] {
  const left = findUnwritten(slug, mine.root);
  if (left.length === 0) return [];
  const head = inWords({
    es: `quedan ${left.length} líneas por escribir`,
    en: `${left.length} lines are still to be written`,
  });
  return [
    `✗ ${slug}: ${head}`,
    ...left.map(
      ({ file, line, text }) => `    ${shortName(places, path.join(mine.root, file))}:${line} ${text}`,
    ),
  ];
}
