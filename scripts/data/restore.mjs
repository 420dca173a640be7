import { constants, copyFileSync, existsSync } from 'node:fs';
import {
  BackupError,
  DataFolderError,
  forgetPrepared,
  preparedIn,
  swapClosed,
  unpackBackup,
} from '@pasos/engine/backup';
import { requireWritableData } from '../support/settings.mjs';
import { Stop, runCommand, say, withProgress } from '../support/terminal.mjs';
import { readArguments } from './arguments.mjs';
import { findEngine } from './engine-call.mjs';

const usage = {
  es: `Uso: npm run restore -- --from ARCHIVO [--data CARPETA]

Vuelve a lo que había en una copia, también mientras el motor funciona: comprueba ARCHIVO, aparta lo que hay ahora y sigue
con las ejecuciones de la copia. No borra nada; si algo falla, todo queda como estaba. El progreso de las lecciones no cambia.`,
  en: `Usage: npm run restore -- --from FILE [--data DIR]

Goes back to what is in a backup, also while the engine runs: verifies FILE, puts aside what is there now and goes on with
the executions of the backup. Deletes nothing; if anything fails, all is as it was. The progress in the lessons stays.`,
};

await runCommand(async () => {
  const asked = readArguments('from', { usage });
  if (!asked) return 0;
  const { file, data } = asked;
  if (!existsSync(file)) throw new Stop({ es: `No existe ${file}.`, en: `There is no ${file}.` });
  requireWritableData(data);
  try {
    await withProgress({ es: 'Volviendo a la copia', en: 'Restoring' }, async () => {
      const contents = prepare(file, data);
      const engine = await findEngine(data);
      const restored = engine ? await engine.call('Restore') : await swapClosed(data);
      report(contents, restored);
    });
  } catch (error) {
    const isExpected = error instanceof BackupError || error instanceof DataFolderError;
    throw isExpected ? new Stop(`${file}: ${error.message}`) : error;
  } finally {
    forgetPrepared(data);
  }
});

/** The backup itself is only read: what is verified and unpacked is a copy of it. */
function prepare(file, data) {
  const { database, buckets } = preparedIn(data);
  forgetPrepared(data);
  copyFileSync(file, database, constants.COPYFILE_FICLONE);
  return unpackBackup(database, buckets);
}

function report({ madeAt, machines, executions }, { running, before }) {
  const kept = before && {
    es: ` Lo que había está en ${before}.`,
    en: ` What was there is kept in ${before}.`,
  };
  say({
    es: `Vuelve a estar lo de ${madeAt ?? 'la copia'}: ${machines} máquinas y ${executions} ejecuciones, de las que siguen ${running}.${kept?.es ?? ''}`,
    en: `Back is what was there at ${madeAt ?? 'the time of the copy'}: ${machines} state machines and ${executions} executions, of which ${running} go on.${kept?.en ?? ''}`,
  });
}
