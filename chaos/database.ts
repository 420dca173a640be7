import { findPostgres, noPostgres, startPostgres } from '../scripts/support/postgres-server.mjs';

/** Runs a campaign on a PostgreSQL that crashes every so many seconds; 0: never. Where there is none it says so. */
export async function withDatabase(
  crashSeconds: number,
  campaign: (databaseUrl: string) => Promise<number>,
): Promise<number> {
  if (findPostgres() === undefined) {
    console.log(`Skipped: ${noPostgres}\n\n0 passed, 0 failed`);
    return 0;
  }
  const server = await startPostgres();
  server.create('chaos');
  const crashes = crashSeconds > 0 ? setInterval(() => void server.crash(), crashSeconds * 1_000) : undefined;
  try {
    return await campaign(server.url('chaos'));
  } finally {
    clearInterval(crashes);
    server.end();
  }
}
