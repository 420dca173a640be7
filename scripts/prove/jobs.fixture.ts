import { serveJobs } from './in-processes';

serveJobs(async (job) => {
  if (job === 'throw') throw new Error('thrown on purpose');
  if (job === 'exit') process.exit(3);
  // Long enough for the other process to be handed one as well.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { job, pid: process.pid };
});
