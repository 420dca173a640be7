import { findPostgres, noPostgres, startPostgres } from '../scripts/support/postgres-server.mjs';

import { pause } from './aws-client';

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
  const isOver = { now: false };
  const crashing = crashAgainAndAgain(server, crashSeconds, isOver);
  try {
    return await campaign(server.url('chaos'));
  } finally {
    isOver.now = true;
    await crashing;
    server.end();
  }
}

async function crashAgainAndAgain(
  server: { crash(): Promise<void> },
  seconds: number,
  isOver: { readonly now: boolean },
): Promise<void> {
  while (seconds > 0 && !isOver.now) {
    await pause(seconds * 1_000);
    if (!isOver.now) await server.crash();
  }
}
