import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { runNode } from '../support/processes.mjs';
import { bundles, look, maker, root } from './current.cjs';
import { late, responseModel } from './late.mjs';

/** A server may run for long from a bundle that is no longer current, and start its runner from there. */
const keptBundles = 10;

const thread = 'engine/runner/watchdog-thread.cjs';
/** What runs behind the wall of functions: it is read as text. */
const guest = 'engine/runner/functions/guest';
/** What the bundle is made from, besides the modules that esbuild finds. */
const tools = readdirSync(join(root, 'scripts/bundle'))
  .filter((name) => !name.includes('.test.'))
  .map((name) => `scripts/bundle/${name}`);

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Names and lines stay as they are: they are what the report of a bug shows.
  minifySyntax: true,
  metafile: true,
  external: ['pg'],
  logLevel: 'error',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Makes the engine's one file, and what V8 compiles it to, from the sources as they are; then it is the current one. */
export async function buildBundle(place = bundles) {
  const begun = Date.now();
  const name = `${begun.toString(36)}-${process.pid}`;
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  const outputs = [
    await bundle('engine/bin.ts', join(folder, 'engine.cjs'), [late(folder)]),
    await bundle('engine/runner/serve-parent.ts', join(folder, 'child.cjs'), []),
    await bundle('engine/runner/functions/serve-functions.ts', join(folder, 'functions-child.cjs'), []),
    await bundle('engine/runner/functions/serve-sandboxes.ts', join(folder, 'functions-thread.cjs'), []),
    await bundle(
      'engine/runner/functions/sandbox/python/serve-python.ts',
      join(folder, 'python-thread.cjs'),
      [],
    ),
  ];
  cpSync(join(root, thread), join(folder, basename(thread)));
  cpSync(join(root, guest), join(folder, basename(guest)), { recursive: true });
  await warmUp(folder);
  const sources = [
    ...new Set([...outputs.flat(), thread, ...guestFiles(), 'package-lock.json', ...tools]),
  ].map(look);
  // When something was changed meanwhile, nobody knows which half of it is in the bundle: the next start makes another.
  if (sources.every(([, , , changedMs]) => changedMs < begun)) {
    publish({ made: maker(), folder: name, files: [...sources, ...filesIn(folder)] }, place);
  }
  forgetOld(place);
}

/** Resolves with the files it was made from. */
async function bundle(entry, outfile, plugins) {
  const { metafile } = await build({ ...settings, entryPoints: [entry], outfile, plugins });
  // What a plugin made up is no file, and what is read where it lies cannot be out of date.
  return Object.keys(metafile.inputs).filter(
    (path) => !/^(late|known):/.test(path) && !responseModel.test(path),
  );
}

async function warmUp(folder) {
  const args = [join(root, 'scripts/bundle/warm-up.mjs'), join(folder, 'engine.cjs')];
  const { code, output } = await runNode(args);
  if (code !== 0) throw new Error(`it was built and does not run: ${output}`);
}

function guestFiles() {
  const names = readdirSync(join(root, guest), { recursive: true }).map(String);
  return names
    .filter((name) => /\.[a-z]+$/.test(name))
    .map((name) => `${guest}/${name.replaceAll('\\', '/')}`);
}

function filesIn(folder) {
  return readdirSync(folder).map((name) => look(relative(root, join(folder, name))));
}

/** In one step: whoever reads it at this moment sees the one before or this one. */
function publish(manifest, place) {
  const written = join(place, `${manifest.folder}.json`);
  writeFileSync(written, JSON.stringify(manifest));
  renameSync(written, join(place, 'current.json'));
}

function forgetOld(place) {
  const names = readdirSync(place).filter((name) => !name.endsWith('.json'));
  for (const name of names.sort().slice(0, -keptBundles)) {
    rmSync(join(place, name), { recursive: true, force: true });
  }
}
