import { setUp } from './setup.mjs';
import { spawnServer } from './support/processes.mjs';
import { runCommand } from './support/terminal.mjs';

/** Kills the engine again and again while it works, and looks whether anything is lost: `npm run chaos -- --help`. */
await runCommand(async () => {
  await setUp();
  const child = spawnServer(['--import', 'tsx', 'chaos/main.ts', ...process.argv.slice(2)], {
    output: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
});
