import { run } from './support/processes.mjs';
import { findPostgres } from './support/postgres-server.mjs';
import { withProgress } from './support/terminal.mjs';

const packageMs = 600_000;

/** Gets a PostgreSQL server for the tests where that is easy; without one, those that need it say so. */
export async function offerPostgres() {
  if (findPostgres() || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const label = { es: 'Instalando PostgreSQL con apt-get', en: 'Installing PostgreSQL with apt-get' };
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: packageMs };
  await withProgress(label, async () => {
    await run('apt-get', ['update', '-qq'], options);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], options);
  });
}
