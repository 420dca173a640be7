import path from 'node:path';
import { writeEditorFiles } from '@/lib/authoring/editor-schemas';
import { findUnwritten } from '@/lib/authoring/unwritten';
import { proveReceipt } from '@/lib/receipts/proof/prove-receipt';
import { proveLab } from '@/lib/labs/proof/prove-lab';
import type { Finding } from '@/lib/labs/proof/prove-lab';
import { authoredFolders, places, shortName } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import { listLabSlugs } from '@/lib/labs/read-lab';
import { inWords } from './support/terminal.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const mine = authoredFolders(places);

/** Proves the labs named, or all and, of all or with `--receipts`, that what they make a receipt of can be repeated. `--schema` writes the schemas that editors complete with instead. */
const withReceipts = process.argv.includes('--receipts') || process.argv.slice(2).length === 0;
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (process.argv.includes('--schema')) writeEditorFiles(mine.root);
else process.exitCode = (await proveAll(named.length > 0 ? named : await listLabSlugs(mine.labs))) ? 0 : 1;

async function proveAll(slugs: readonly string[]): Promise<boolean> {
  const count = { passed: 0, failed: 0 };
  for (const slug of slugs) {
    const steps = new Map<string, Finding[]>();
    try {
      for await (const finding of proveLab(slug))
        steps.set(finding.step, [...(steps.get(finding.step) ?? []), finding]);
      if (withReceipts) steps.set(`${slug}: receipt`, [await proveReceipt(slug)]);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      console.log(error.message);
      count.failed += 1;
    }
    for (const [step, findings] of steps) {
      const troubles = findings.filter(({ trouble }) => trouble !== undefined);
      count.passed += findings.length - troubles.length;
      count.failed += troubles.length;
      console.log(
        `${troubles.length === 0 ? '✓' : '✗'} ${step}: ${findings.length - troubles.length}/${findings.length}`,
      );
      for (const { fact, trouble } of troubles) console.log(`    ${fact}\n      ${trouble}`);
    }
    if (!isWritten(slug)) count.failed += 1;
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0;
}

/** A lab that is begun says what its author has yet to write. */
function isWritten(slug: string): boolean {
  const left = findUnwritten(slug, mine.root);
  if (left.length === 0) return true;
  console.log(
    `✗ ${slug}: ${inWords({ es: `quedan ${left.length} líneas por escribir`, en: `${left.length} lines are still to be written` })}`,
  );
  for (const { file, line, text } of left)
    console.log(`    ${shortName(places, path.join(mine.root, file))}:${line} ${text}`);
  return false;
}
