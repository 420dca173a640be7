import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { runNode } from './support/processes.mjs';
import { root, toolScript } from './support/root.mjs';
import { Stop, runCommand, say } from './support/terminal.mjs';

const reports = join(root, '.cache/reports');
const written = ['content/fidelity.json', 'docs/fidelity.md', 'engine/conformance/fidelity/measured.json'];

/**
 * Writes the table of what is the same as AWS: runs the tests of the engine, compares the recordings when they lie
 * beside the repository, and counts.
 */
await runCommand(async () => {
  await setUp();
  mkdirSync(reports, { recursive: true });
  const tests = join(reports, 'fidelity-tests.json');
  const recordings = join(reports, 'fidelity-recordings.json');
  for (const file of [tests, recordings]) rmSync(file, { force: true });
  say({ es: 'Pruebas del motor…', en: 'Tests of the engine…' });
  const outOfDate = 'engine/conformance/fidelity/fidelity.test.ts';
  const vitest = ['run', 'engine', '--no-isolate', '--reporter=json', `--outputFile.json=${tests}`];
  await done([toolScript('vitest'), ...vitest, '--exclude', outOfDate]);
  say({ es: 'Grabaciones de AWS…', en: 'Recordings of AWS…' });
  await done(['scripts/conformance.mjs', '--json', recordings]);
  const compared = existsSync(recordings) ? ['--recordings', recordings] : [];
  await done(['--import', 'tsx', 'engine/conformance/fidelity/write.ts', '--tests', tests, ...compared]);
  await done([toolScript('prettier'), '--write', '--log-level', 'warn', ...written]);
  for (const file of written) console.log(file);
  return 0;
});

async function done(args) {
  const { code, output } = await runNode(args);
  if (code !== 0) throw new Stop(output.trimEnd());
}
