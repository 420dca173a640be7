import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from '../setup.mjs';
import { untilStopped } from '../support/stop-signals.mjs';
import { runCommand, say, withProgress } from '../support/terminal.mjs';
import { findBundle, root } from './current.cjs';
import { runBundle } from './run.cjs';

/** Makes a clone ready to run the engine. Does nothing the second time. */
export async function prepareEngine() {
  await setUp();
  if (findBundle()) return;
  // Not at the top: before the packages are installed there is no esbuild.
  const { buildBundle } = await import('./build-bundle.mjs');
  try {
    await withProgress({ es: 'Preparando el motor', en: 'Preparing the engine' }, buildBundle);
  } catch (error) {
    say({
      es: `El motor arranca desde sus fuentes, más despacio: no se ha podido preparar (${error.message}).`,
      en: `The engine starts from its sources, more slowly: it could not be prepared (${error.message}).`,
    });
  }
}

/** The engine, whatever it takes; undefined when it was stopped before, or when it cannot be. */
export async function loadEngine() {
  const stopped = untilStopped();
  let engine;
  await runCommand(async () => {
    if ((await Promise.race([prepareEngine(), stopped])) === 'stop') process.exit(0);
    const bundle = findBundle();
    engine = bundle ? runBundle(bundle) : await fromSources();
  });
  return engine;
}

async function fromSources() {
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(join(root, 'engine/bin.ts')).href);
}
