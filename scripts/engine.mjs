import { setUp } from './setup.mjs';
import { spawnServer } from './support/processes.mjs';
import { untilStopped } from './support/stop-signals.mjs';
import { runCommand } from './support/terminal.mjs';

/** The AWS endpoint alone. The options are the engine's own: --port N, --host H, --data DIR, --memory, --clock. */
await runCommand(async () => {
  const stopped = untilStopped();
  await setUp();
  const args = ['--import', 'tsx', 'engine/bin.ts', ...process.argv.slice(2)];
  const engine = spawnServer(args, { output: 'inherit' });
  void stopped.then(() => engine.kill('SIGTERM'));
  return new Promise((resolve) => engine.once('exit', (code) => resolve(code ?? 1)));
});
