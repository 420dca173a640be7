import { serveEvaluations } from '@pasos/engine/simulator';

serveEvaluations(self as unknown as Parameters<typeof serveEvaluations>[0]);
