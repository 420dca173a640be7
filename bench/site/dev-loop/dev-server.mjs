import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../scripts/support/ports.mjs';

const leftOut = ['node_modules', '.next', '.pasos', '.git', 'test-results'];
const readyMs = 300_000;

/** `npm run dev` on a copy of everything, so that what is saved there is nobody's work. */
export async function startDev(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((each) => !leftOut.includes(each)))
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const [port, enginePort] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: String(port), ENGINE_PORT: String(enginePort), HOST: '127.0.0.1' };
  const child = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await untilSaid(said, url, exited);
  return {
    url,
    /** What the terminal has shown. */
    terminal: () => said.join(''),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilSaid(said, text, exited) {
  let over = false;
  void exited.then(() => (over = true));
  const deadline = performance.now() + readyMs;
  while (!said.join('').includes(`  ${text}`)) {
    if (over || performance.now() > deadline) throw new Error(`the site did not start:\n${said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
