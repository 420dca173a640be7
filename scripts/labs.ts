import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEditorFiles } from '@/lib/authoring/editor-schemas';
import { authoredFolders, labsFolder, places } from '@/lib/content/places';
import { listLabSlugs } from '@/lib/labs/read-lab';
import { inProcesses } from './prove/in-processes';
import { reportOn, type LabReport } from './prove/lab-report';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const proving = fileURLToPath(new URL('prove/prove-labs-process.ts', import.meta.url));
const mine = authoredFolders(places);

/** Proves the labs named, or all and, of all or with `--receipts`, that what they make a receipt of can be repeated. `--schema` writes the schemas that editors complete with instead. */
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (process.argv.includes('--schema')) writeEditorFiles(mine.root);
else process.exitCode = (await proveAll(named.length > 0 ? named : await listLabSlugs(mine.labs))) ? 0 : 1;

async function proveAll(slugs: readonly string[]): Promise<boolean> {
  const count = { passed: 0, failed: 0 };
  const [only] = slugs;
  const reports = slugs.length === 1 ? [reportOn(only!)] : proveApart(slugs);
  for (const report of reports) {
    const { lines, passed, failed } = await report;
    console.log(lines.join('\n'));
    count.passed += passed;
    count.failed += failed;
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0;
}

/** Each lab in a process, those with most to prove first; the reports in the order of the labs. */
function proveApart(slugs: readonly string[]): readonly Promise<LabReport>[] {
  const heaviestFirst = [...slugs].sort((left, right) => answersOf(right) - answersOf(left));
  const reports = inProcesses<LabReport>(proving, heaviestFirst);
  return slugs.map((slug) =>
    reports[heaviestFirst.indexOf(slug)]!.catch((error: Error) => ({
      lines: [`✗ ${error.message}`],
      passed: 0,
      failed: 1,
    })),
  );
}

function answersOf(slug: string): number {
  const folder = path.join(labsFolder(slug), slug);
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
}
