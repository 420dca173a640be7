import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { findBundle, root } = require('./bundle/current.cjs');
const { runBundle } = require('./bundle/run.cjs');

/** The AWS endpoint alone. The options are the engine's own: --port N, --host H, --data DIR, --memory, --clock, --keys FILE. */
process.chdir(root);
const bundle = findBundle();
// What is imported late is of no use when the bundle is there, and would hold up its start.
const engine = bundle ? runBundle(bundle) : await (await import('./bundle/prepare.mjs')).loadEngine();
if (engine) await engine.main(process.argv.slice(2));
if (process.env.npm_lifecycle_event) {
  const { untilParentGone } = await import('./support/stop-signals.mjs');
  void untilParentGone().then(() => process.emit('SIGTERM', 'SIGTERM'));
}
