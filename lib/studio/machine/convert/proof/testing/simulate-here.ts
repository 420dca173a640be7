import { setImmediate } from 'node:timers/promises';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { inProcessEvaluator, simulate } from '@pasos/engine/simulator';
import type { Simulate } from '../prove';

/** The simulator in this process. */
export const simulateHere: Simulate = async (request) => {
  const nextTurn = () => setImmediate();
  const ran = await simulate(request, { evaluator: inProcessEvaluator, nextTurn });
  return { ...ran, events: ran.events as readonly HistoryEvent[] };
};
