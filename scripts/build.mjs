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
  'instrumentation-client.ts',
  'scripts/built',
  'scripts/offline',
  'postcss.config.mjs',
];

/** Builds the site unless the build at hand was made from these very sources, and the same course from elsewhere. */
export async function build(pack = process.env.PASOS_CONTENT) {
  const own = fingerprint(sources);
  const wanted = pack ? `${own} ${pack} ${fingerprint(['content', 'labs', 'public'], pack)}` : own;
  if (readStamp(stampPath) === wanted) return;
  if (pack) await requireSound(pack);
  rmSync(stampPath, { force: true });
  const buildId = wanted.slice(0, 20);
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PASOS_BUILD: buildId };
  const label = { es: 'Construyendo el sitio', en: 'Building the site' };
  const { code, output } = await withProgress(label, () => runNode([toolScript('next'), 'build'], { env }));
  if (code !== 0) {
    throw new Stop({ es: `${output}La construcción ha fallado.`, en: `${output}The build failed.` });
  }
  // Its own packages are there by now, which a script may not need before.
  const { putTextFirst } = await import('./built/text-first.mjs');
  const { compileAhead } = await import('./built/compile-ahead.mjs');
  putTextFirst();
  compileAhead();
  const { writeCopy } = await import('./offline/write-copy.mjs');
  await writeCopy(buildId, { pack });
  writeStamp(stampPath, wanted);
}

/** What a build would stumble over after minutes, amid its own words: a course from elsewhere is read first, and told line by line. */
async function requireSound(pack) {
  const rules = ['pages', 'elements', 'examples', 'links', 'pictures', 'headings', 'terms'];
  const args = [
    '--import',
    'tsx',
    'scripts/content.ts',
    '--quiet',
    ...rules.flatMap((rule) => ['--only', rule]),
  ];
  const label = { es: 'Leyendo el curso', en: 'Reading the course' };
  const env = { PASOS_CONTENT: pack };
  const { code, output } = await withProgress(label, () => runNode(args, { env }));
  if (code === 0) return;
  const found = output.replace(/^✓.*\n/gm, '');
  throw new Stop({
    es: `${found}El curso de ${pack} tiene errores. Corrígelos y repite la orden; «npm run dev -- --content ${pack}» los dice según guardas.`,
    en: `${found}The course in ${pack} has mistakes. Mend them and repeat the command; "npm run dev -- --content ${pack}" tells them as you save.`,
  });
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    await setUp();
    await build();
  });
}
