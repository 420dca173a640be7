import { setUp } from './setup.mjs';
import { spawnServer } from './support/processes.mjs';
import { runCommand } from './support/terminal.mjs';

/** Looks for trouble in simulated worlds: `npm run simulate -- --seeds 20000`, or `--seed 7` to see one. */
await runCommand(async () => {
  await setUp();
  const given = process.argv.slice(2);
  const child = spawnServer(['--import', 'tsx', 'engine/simulation/main.ts', ...given], {
    output: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
});
