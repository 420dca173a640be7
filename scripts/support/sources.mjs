import { spawn } from 'node:child_process';
import { setUp } from '../setup.mjs';
import { root } from './root.mjs';
import { mountPack } from './content-pack.mjs';
import { readSettings } from './settings.mjs';
import { runCommand } from './terminal.mjs';

/**
 * Runs a script that reads the project's own TypeScript, with the arguments of this command. A course from elsewhere may be
 * named: `--content DIR`.
 */
export function runWithSources(script, { begins = false } = {}) {
  return runCommand(async () => {
    await setUp();
    await mountPack({ data: readSettings().data, begins });
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    });
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  });
}
