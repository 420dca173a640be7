import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Stop, say } from './terminal.mjs';

/**
 * Mounts a course from another folder, `--content DIR` or `PASOS_CONTENT=DIR`, for this command and all it starts. A pack is
 * code: it is asked for once, and remembered by its place in the folder of data.
 */
export async function mountPack({ data, begins = false, args = process.argv }) {
  const named = takeOption(args, '--content');
  const isTrusted = takeFlag(args, '--trust');
  const folder = named ?? process.env.PASOS_CONTENT;
  if (!folder) return undefined;
  if (begins) beginPack(resolve(folder));
  const pack = packIn(resolve(folder));
  if (!begins) await requireConsent(pack, data, isTrusted);
  process.env.PASOS_CONTENT = pack;
  return pack;
}

/** An empty course, called as its folder: the first word of its units. */
function beginPack(folder) {
  const file = join(folder, 'content/outline.json');
  if (existsSync(file)) return;
  const letters = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const name = /^[a-z]/.test(letters) ? letters : `course${letters}`;
  for (const part of ['content', 'labs']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ $schema: './outline.schema.json', name, units: [] }, null, 2)}\n`);
}

function packIn(folder) {
  if (existsSync(join(folder, 'content/outline.json'))) return realpathSync(folder);
  throw new Stop({
    es: `${folder} no es un curso: le falta content/outline.json. Cómo se hace uno: docs/authoring.md, «A course of your own».`,
    en: `${folder} is no course: it has no content/outline.json. How one is made: docs/authoring.md, "A course of your own".`,
  });
}

async function requireConsent(pack, data, isTrusted) {
  const file = join(data, 'trusted-packs.json');
  const trusted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  if (trusted.includes(pack)) return;
  const warning = {
    es: `El curso de ${pack} es código: sus páginas y sus funciones se ejecutan en este ordenador con tus permisos.`,
    en: `The course in ${pack} is code: its pages and functions run on this machine with your rights.`,
  };
  if (!isTrusted && !process.stdin.isTTY) {
    throw new Stop({
      es: `${warning.es} Si confías en quien lo ha escrito, repite la orden con --trust: se recuerda.`,
      en: `${warning.en} If you trust who wrote it, repeat the command with --trust: it is remembered.`,
    });
  }
  say(warning);
  if (!isTrusted && !(await agrees())) throw new Stop({ es: 'No se ha abierto.', en: 'It was not opened.' });
  mkdirSync(data, { recursive: true });
  writeFileSync(file, `${JSON.stringify([...trusted, pack], null, 2)}\n`);
}

async function agrees() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('¿Confías en él? · Do you trust it? [s/y/N] ');
  terminal.close();
  return /^[sy]/i.test(answer.trim());
}

function takeOption(args, name) {
  const index = args.findIndex((each) => each === name || each.startsWith(`${name}=`));
  if (index < 0) return undefined;
  const joined = args[index].split('=')[1];
  const [, value] = args.splice(index, joined === undefined ? 2 : 1);
  return joined ?? value ?? '';
}

function takeFlag(args, name) {
  const index = args.indexOf(name);
  if (index >= 0) args.splice(index, 1);
  return index >= 0;
}
