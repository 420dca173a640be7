import { copyFile } from 'node:fs/promises';
import { constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  BackupError,
  DataFolderError,
  completeBackup,
  copyClosed,
  sync,
  timeStamp,
} from '@pasos/engine/backup';
import { Stop, runCommand, say, withProgress } from '../support/terminal.mjs';
import { isFolder, readArguments } from './arguments.mjs';
import { findEngine } from './engine-call.mjs';

const usage = {
  es: `Uso: npm run backup -- --to ARCHIVO [--data CARPETA]

Copia a un solo ARCHIVO las máquinas, las ejecuciones, los registros y los buckets, también mientras el motor funciona.
Con una carpeta en lugar de ARCHIVO, el nombre lleva la fecha. El progreso de las lecciones no va dentro: se exporta en el sitio.`,
  en: `Usage: npm run backup -- --to FILE [--data DIR]

Copies machines, executions, logs and buckets into one FILE, also while the engine runs. Given a folder instead of a FILE,
the name carries the date. The progress in the lessons is not in it: the site exports that.`,
};

const renewMs = 10_000;

await runCommand(async () => {
  const asked = readArguments('to', { usage });
  if (!asked) return 0;
  const { data } = asked;
  const file = isFolder(asked.file) ? join(asked.file, `pasos-${timeStamp()}.db`) : asked.file;
  requireNew(file);
  if (!existsSync(join(data, 'engine.db'))) {
    throw new Stop({
      es: `En ${data} no hay datos que copiar.`,
      en: `There is nothing to back up in ${data}.`,
    });
  }
  const part = `${file}.part`;
  try {
    const contents = await withProgress({ es: 'Copiando', en: 'Copying' }, async () => {
      mkdirSync(dirname(file), { recursive: true });
      await copyDatabase(data, part);
      return completeBackup(part, join(data, 'buckets'));
    });
    renameSync(part, file);
    sync(dirname(file));
    report(file, contents);
  } catch (error) {
    for (const left of [part, `${part}-journal`]) rmSync(left, { force: true });
    throw asStop(error);
  }
});

function requireNew(file) {
  if (!existsSync(file)) return;
  throw new Stop({
    es: `${file} ya existe: elige otro nombre.`,
    en: `${file} exists already: choose another name.`,
  });
}

/** A running engine keeps its file as it is for as long as the copy takes. */
async function copyDatabase(data, target) {
  const engine = await findEngine(data);
  if (!engine) return copyClosed(data, target);
  const { data: folder } = await engine.call('BeginBackup');
  const renewing = setInterval(() => void engine.call('RenewBackup').catch(() => {}), renewMs);
  try {
    await copyFile(join(folder, 'engine.db'), target, constants.COPYFILE_FICLONE);
  } finally {
    clearInterval(renewing);
    await engine.call('EndBackup');
  }
}

function report(file, { machines, executions, objects }) {
  const mb = (statSync(file).size / 1e6).toFixed(1);
  say({
    es: `${file} (${mb} MB): ${machines} máquinas, ${executions} ejecuciones, ${objects} objetos en buckets. Comprobado. Para volver a ello: npm run restore -- --from ${file}`,
    en: `${file} (${mb} MB): ${machines} state machines, ${executions} executions, ${objects} objects in buckets. Verified. To go back to it: npm run restore -- --from ${file}`,
  });
}

function asStop(error) {
  if (error instanceof BackupError || error instanceof DataFolderError) return new Stop(error.message);
  if (/^(E[A-Z]+|SQLITE_(FULL|IOERR|CANTOPEN).*)$/.test(error.code ?? '')) {
    return new Stop({
      es: `No se ha podido hacer la copia (${error.message}). Da espacio y permiso, o elige otro sitio.`,
      en: `The backup could not be made (${error.message}). Make room, give permission, or choose another place.`,
    });
  }
  return error;
}
