import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setUp } from './setup.mjs';
import { root } from './support/root.mjs';
import { Stop, runCommand } from './support/terminal.mjs';

/** Repeats what a receipt tells of, offline, and compares: `npm run verify -- FILE`. */

/** More than any receipt is: nothing longer is read. */
const bytesMax = 8_000_000;
/** A definition may be made so as never to come to an end. */
const patienceMs = Number(process.env.VERIFY_SECONDS ?? 600) * 1000;

await runCommand(async () => {
  const file = requireFile(process.argv.slice(2));
  await setUp();
  const args = ['--max-old-space-size=2048', '--import', 'tsx', 'scripts/verify.ts', file];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...process.env },
  });
  return ended(child);
});

function requireFile([file, ...more]) {
  if (!file || more.length > 0 || file.startsWith('-'))
    throw new Stop(
      { es: 'Uso: npm run verify -- recibo.json', en: 'Usage: npm run verify -- receipt.json' },
      { code: 2 },
    );
  // npm runs a script in the folder of the project; the file was named from where the student stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Stop({ es: `No hay ningún archivo ${path}`, en: `There is no file ${path}` }, { code: 2 });
  if (found.size > bytesMax)
    throw new Stop(
      {
        es: `Un recibo no pasa de ${bytesMax / 1e6} MB, y ${file} sí.`,
        en: `A receipt is at most ${bytesMax / 1e6} MB, and ${file} is more.`,
      },
      { code: 2 },
    );
  return path;
}

function ended(child) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(
        new Stop(
          {
            es: `No ha terminado en ${patienceMs / 1000} s: alguna definición del recibo no acaba nunca, o este equipo va muy lento (VERIFY_SECONDS=1200 espera más).`,
            en: `It did not end within ${patienceMs / 1000} s: some definition of the receipt never ends, or this computer is very slow (VERIFY_SECONDS=1200 waits longer).`,
          },
          { code: 2 },
        ),
      );
    }, patienceMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      done(code ?? 2);
    });
  });
}
