import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { portFrom } from './ports.mjs';
import { root } from './root.mjs';
import { Stop, say } from './terminal.mjs';

/** Where the two servers listen and where they keep their data. */
export function readSettings(env = process.env) {
  const settings = {
    host: env.HOST || '127.0.0.1',
    port: portFrom(env, 'PORT', 3000),
    enginePort: portFrom(env, 'ENGINE_PORT', 8083),
    data: resolve(root, env.PASOS_DATA || '.pasos'),
  };
  if (settings.port !== settings.enginePort) return settings;
  throw new Stop({
    es: `PORT y ENGINE_PORT son los dos ${settings.port}: el sitio y el motor necesitan puertos distintos.`,
    en: `PORT and ENGINE_PORT are both ${settings.port}: the site and the engine need different ports.`,
  });
}

/**
 * `start` and `dev` take `--content` and `--trust` alone; everything else is set in the environment, and whoever writes it as an
 * option is told. True when only help was wanted, which is then given.
 */
export function helpWanted(command, args = process.argv.slice(2)) {
  const run = `npm ${command === 'start' ? 'start' : `run ${command}`}`;
  const usage = {
    es: `Uso: ${run} [-- --content CARPETA [--trust]]

Sirve el curso en http://127.0.0.1:3000. Los ajustes van delante, en el entorno: PORT=4000 ENGINE_PORT=4001 ${run}
(PORT, ENGINE_PORT, HOST, PASOS_DATA y los demás: README.md).`,
    en: `Usage: ${run} [-- --content DIR [--trust]]

Serves the course at http://127.0.0.1:3000. Settings come first, in the environment: PORT=4000 ENGINE_PORT=4001 ${run}
(PORT, ENGINE_PORT, HOST, PASOS_DATA and the others: README.md).`,
  };
  if (args.some((each) => each === '--help' || each === '-h')) {
    say(usage);
    return true;
  }
  const unknown = args.filter(
    (each, at) => !/^--(trust|content(=.*)?)$/.test(each) && args[at - 1] !== '--content',
  );
  if (unknown.length > 0) {
    throw new Stop({
      es: `${run} no entiende: ${unknown.join(' ')}\n\n${usage.es}`,
      en: `${run} does not understand: ${unknown.join(' ')}\n\n${usage.en}`,
    });
  }
  return false;
}

export function requireWritableData(data) {
  const probe = join(data, `.write-test-${process.pid}`);
  try {
    makeFolder(data);
    writeFileSync(probe, 'ok');
    rmSync(probe);
  } catch (error) {
    throw new Stop({
      es: `No se puede escribir en la carpeta de datos ${data} (${error.code}). Da permiso, libera espacio o usa otra: PASOS_DATA=/otra/carpeta npm start`,
      en: `The data folder ${data} cannot be written (${error.code}). Give permission, free some space or use another: PASOS_DATA=/another/folder npm start`,
    });
  }
}

/** NOTE: not `recursive`, which never returns in Node 20 where nothing can be made, as under /proc. */
function makeFolder(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

/** What both servers read from their environment. */
export function serverEnvironment(settings) {
  return {
    PORT: String(settings.port),
    ENGINE_PORT: String(settings.enginePort),
    PASOS_DATA: settings.data,
    PASOS_HOST: settings.host,
    NEXT_TELEMETRY_DISABLED: '1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
