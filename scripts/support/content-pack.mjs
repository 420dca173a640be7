import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Stop, say } from './terminal.mjs';

/**
 * Mounts a course from another folder, `--content DIR` or `PASOS_CONTENT=DIR`, for this command and all it starts. A pack is
 * code: it is asked for once, and remembered by its place in the folder of data.
 */
export async function mountPack({ data, begins = false, args = process.argv }) {
  refuseLostOption();
  const folder = takeFolder(args) ?? process.env.PASOS_CONTENT;
  const isTrusted = takeFlag(args, '--trust');
  if (!folder) return undefined;
  refuseFile(resolve(folder));
  if (begins) beginPack(resolve(folder));
  const pack = packIn(resolve(folder));
  if (!begins) await requireConsent(pack, data, isTrusted);
  process.env.PASOS_CONTENT = pack;
  return pack;
}

/** What is not behind ` -- ` npm keeps for itself: the command would go on without the course, and `new` write into ours. */
function refuseLostOption() {
  if (process.env.npm_config_content === undefined) return;
  throw new Stop({
    es: '--content no ha llegado hasta aquí: delante van dos guiones sueltos, como en «npm start -- --content ~/acme».',
    en: '--content did not come through to here: it needs two dashes of their own before it, as in "npm start -- --content ~/acme".',
  });
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

function refuseFile(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== false) return;
  throw new Stop({
    es: `${folder} es un archivo: --content quiere la carpeta del curso, la que contiene content/ y labs/.`,
    en: `${folder} is a file: --content wants the folder of the course, the one that holds content/ and labs/.`,
  });
}

function packIn(folder) {
  if (existsSync(join(folder, 'content/outline.json'))) return realpathSync(folder);
  if (!existsSync(folder)) {
    throw new Stop({
      es: `No existe la carpeta ${folder}. ¿Está bien escrita? Un curso nuevo empieza con «npm run new -- lab <nombre> --content ${folder}».`,
      en: `There is no folder ${folder}. Is it spelt rightly? A new course begins with "npm run new -- lab <slug> --content ${folder}".`,
    });
  }
  throw new Stop({
    es: `${folder} no es un curso: le falta content/outline.json. Cómo se hace uno: docs/authoring.md, «A course of your own».`,
    en: `${folder} is no course: it has no content/outline.json. How one is made: docs/authoring.md, "A course of your own".`,
  });
}

async function requireConsent(pack, data, isTrusted) {
  const file = join(data, 'trusted-packs.json');
  const trusted = readTrusted(file);
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

/** A file that cannot be read has nobody's consent: it is asked for again. */
function readTrusted(file) {
  try {
    const trusted = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(trusted) ? trusted : [];
  } catch {
    return [];
  }
}

/** What `--content` names, taken out of the arguments; one course at a time can be mounted. */
function takeFolder(args) {
  const folders = [];
  for (let index; (index = args.findIndex((each) => /^--content(=|$)/.test(each))) >= 0;) {
    const [option, ...value] = args.splice(index, args[index].includes('=') ? 1 : 2);
    folders.push(option.includes('=') ? option.slice('--content='.length) : (value[0] ?? ''));
  }
  if (folders.length > 1) {
    throw new Stop({
      es: `Solo se abre un curso a la vez, y --content nombra ${folders.length}. Repite la orden con uno de ellos.`,
      en: `One course is opened at a time, and --content names ${folders.length}. Repeat the command with one of them.`,
    });
  }
  if (folders.length === 1 && (folders[0] === '' || folders[0].startsWith('-'))) {
    throw new Stop({
      es: 'Detrás de --content falta la carpeta del curso: --content ~/acme',
      en: 'The folder of the course is missing after --content: --content ~/acme',
    });
  }
  return folders[0];
}

function takeFlag(args, name) {
  const index = args.indexOf(name);
  if (index >= 0) args.splice(index, 1);
  return index >= 0;
}
