import { asArray, asRecord, own, ownText } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';

/** What an Express execution cannot do. */
export type StandardOnly = 'sync' | 'callback' | 'activity' | 'distributed' | 'too-long';

const EXPRESS_MS_MAX = 5 * 60 * 1000;

/** Why a machine, or this run of it, could not be Express; each reason once. */
export function standardOnly(definition: string | undefined, durationMs: number): readonly StandardOnly[] {
  const reasons = new Set<StandardOnly>();
  if (durationMs > EXPRESS_MS_MAX) reasons.add('too-long');
  collect(parseDefinition(definition), reasons);
  return [...reasons];
}

function collect(scope: unknown, reasons: Set<StandardOnly>): void {
  for (const value of Object.values(asRecord(own(asRecord(scope), 'States')))) {
    const state = asRecord(value);
    const resource = ownText(state, 'Resource') ?? '';
    if (/\.sync(:2)?$/.test(resource)) reasons.add('sync');
    if (resource.endsWith('.waitForTaskToken')) reasons.add('callback');
    if (/:activity:[^:]+$/.test(resource)) reasons.add('activity');
    const processor = asRecord(own(state, 'ItemProcessor') ?? own(state, 'Iterator'));
    if (ownText(asRecord(own(processor, 'ProcessorConfig')), 'Mode') === 'DISTRIBUTED')
      reasons.add('distributed');
    for (const inner of [processor, ...asArray(own(state, 'Branches'))]) collect(inner, reasons);
  }
}
