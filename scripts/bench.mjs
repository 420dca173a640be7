import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { run, spawnServer } from './support/processes.mjs';
import { root } from './support/root.mjs';
import { runCommand, Stop, withProgress } from './support/terminal.mjs';

const peers = join(root, 'bench/peers');

/** What is measured of the site, by the first word: how fast pages are where the site runs, and how the build grows. */
const ofTheSite = {
  'page-speed': 'bench/site/page-speed.mjs',
  'build-growth': 'bench/site/build-growth.mjs',
};

/** The engine beside what the machine can do, and with `--peers` beside others: `npm run bench -- --help`. */
await runCommand(async () => {
  await setUp();
  const args = process.argv.slice(2);
  const site = ofTheSite[args[0]];
  if (site) return runToEnd([site, ...args.slice(1)]);
  if (args.includes('--peers')) await installPeers();
  return runToEnd(['--import', 'tsx', 'bench/main.ts', ...args]);
});

function runToEnd(args) {
  const child = spawnServer(args, { output: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** They have a package.json of their own: nobody who only uses Pasos installs them. */
async function installPeers() {
  if (existsSync(join(peers, 'node_modules/.package-lock.json'))) return;
  const label = { es: 'Instalando otros motores', en: 'Installing other engines' };
  const args = ['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = await withProgress(label, () => run('npm', args, { cwd: peers }));
  if (code !== 0) throw new Stop(output.trimEnd());
}
