import type { StoreHealth } from '../host/ports';
import { FrameworkError, ServiceError } from '../service/service-error';
import type { EndpointService } from './endpoint-service';

/** So often in a row the store must be found failing before whoever waits is told. */
const FINDINGS = 3;

export interface WhileFailingOptions {
  readonly health: () => StoreHealth;
  /** Calls `look` about once a second. */
  readonly eachSecond: (look: () => void) => void;
}

/**
 * Services that tell their callers, in words an SDK tries again on, that nothing can be kept at present: those whose
 * write was refused at once, and those who wait for one that the engine goes on trying, after a few seconds.
 */
export function whileFailing({ health, eachSecond }: WhileFailingOptions) {
  const waiting = new Set<(error: FrameworkError) => void>();
  let findings = 0;
  eachSecond(() => {
    const found = waiting.size > 0 ? health() : undefined;
    findings = found?.kind === 'failing' ? findings + 1 : 0;
    if (found?.kind !== 'failing' || findings < FINDINGS) return;
    for (const giveUp of waiting) giveUp(unavailable(found.reason));
  });
  return (service: EndpointService): EndpointService => ({
    ...service,
    answer: async (request, id) => {
      let giveUp: (error: FrameworkError) => void = () => {};
      const failing = new Promise<never>((_, reject) => waiting.add((giveUp = reject)));
      try {
        return await Promise.race([service.answer(request, id), failing]);
      } catch (thrown) {
        const found = health();
        throw found.kind === 'ok' || thrown instanceof ServiceError ? thrown : unavailable(found.reason);
      } finally {
        waiting.delete(giveUp);
      }
    },
  });
}

function unavailable(reason: string): FrameworkError {
  return new FrameworkError('ServiceUnavailable', reason);
}
