import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.mjs';

const debian = '/usr/lib/postgresql';
/** A server refuses to run as root; the packages bring this user. */
const user = 'postgres';

/** The folder with the programs of a PostgreSQL server; undefined when this machine has none that can be started. */
export function findPostgres(env = process.env) {
  const ofDebian = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    env.PASOS_POSTGRES_BIN,
    ...(env.PATH ?? '').split(delimiter),
    ...ofDebian.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find(
    (folder) => folder && ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (!found || (isRoot() && spawnSync('setpriv', as()).status !== 0)) return undefined;
  // Beside the real program stand all the others, which a link may leave behind.
  return dirname(realpathSync(join(found, 'pg_ctl')));
}

export const noPostgres =
  'there is no PostgreSQL server on this machine (install postgresql, or name the folder of pg_ctl in PASOS_POSTGRES_BIN)';

/** A PostgreSQL of its own in a folder of its own, which goes with it. */
export async function startPostgres(bin = findPostgres()) {
  if (!bin) throw new Error(noPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'pasos-postgres-'));
  if (isRoot()) execFileSync('chown', [user, folder]);
  const data = join(folder, 'data');
  const port = await freePort();
  const command = (program, ...args) => {
    const whole = [join(bin, program), ...args];
    return isRoot() ? ['setpriv', ...as(...whole)] : whole;
  };
  const run = (program, ...args) => {
    const [file, ...rest] = command(program, ...args);
    const { status, stdout, stderr } = spawnSync(file, rest, { encoding: 'utf8', cwd: folder });
    if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
  };
  const controlArgs = (...args) => ['pg_ctl', '--pgdata', data, '--wait', ...args];
  const control = (...args) => run(...controlArgs(...args));
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -c max_connections=200`;
  const starting = ['start', '--log', join(folder, 'log'), '--options', options];
  run(
    'initdb',
    '--pgdata',
    data,
    '--username',
    'pasos',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-sync',
  );
  control(...starting);
  const end = () => {
    process.off('exit', end);
    try {
      control('stop', '--mode', 'immediate');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  process.on('exit', end);
  return {
    url: (database) => `postgres://pasos@127.0.0.1:${port}/${database}`,
    create: (database) => run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'pasos', database),
    /** Without notice, as a server that crashes, and back again. */
    async crash() {
      for (const args of [['stop', '--mode', 'immediate'], starting]) {
        const [file, ...rest] = command(...controlArgs(...args));
        await promisify(execFile)(file, rest, { cwd: folder });
      }
    },
    end,
  };
}

function isRoot() {
  return process.getuid?.() === 0;
}

function as(...command) {
  return [
    `--reuid=${user}`,
    `--regid=${user}`,
    '--clear-groups',
    ...(command.length > 0 ? command : ['true']),
  ];
}
