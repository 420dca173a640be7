import { parentPort } from 'node:worker_threads';
import { serveEvaluations } from '../../worker';

serveEvaluations(parentPort as unknown as Parameters<typeof serveEvaluations>[0]);
