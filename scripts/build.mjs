import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './support/fingerprint.mjs';
import { isMain, runNode } from './support/processes.mjs';
import { root, toolScript } from './support/root.mjs';
import { Stop, runCommand, withProgress } from './support/terminal.mjs';
import { setUp } from './setup.mjs';

const stampPath = join(root, '.next/pasos-build');
const sources = [
  'app',
  'components',
  'lib',
  'content',
  'labs',
  'engine',
  'public',
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'scripts/offline',
  'postcss.config.mjs',
];

/** Builds the site unless the build at hand was made from these very sources, and the same course from elsewhere. */
export async function build(pack = process.env.PASOS_CONTENT) {
  const own = fingerprint(sources);
  const wanted = pack ? `${own} ${pack} ${fingerprint(['content', 'labs', 'public'], pack)}` : own;
  if (readStamp(stampPath) === wanted) return;
  rmSync(stampPath, { force: true });
  const buildId = wanted.slice(0, 20);
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PASOS_BUILD: buildId };
  const label = { es: 'Construyendo el sitio', en: 'Building the site' };
  const { code, output } = await withProgress(label, () => runNode([toolScript('next'), 'build'], { env }));
  if (code !== 0) {
    throw new Stop({ es: `${output}La construcción ha fallado.`, en: `${output}The build failed.` });
  }
  // Its own packages are there by now, which a script may not need before.
  const { writeCopy } = await import('./offline/write-copy.mjs');
  await writeCopy(buildId);
  writeStamp(stampPath, wanted);
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    await setUp();
    await build();
  });
}
