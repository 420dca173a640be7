import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';

/** A queue whose messages call a function. */
export interface Trigger {
  readonly UUID: string;
  readonly EventSourceArn: string;
  readonly BatchSize?: number;
  readonly State?: string;
}

export function listTriggers(call: CallService, FunctionName: string): Promise<readonly Trigger[]> {
  interface Page {
    readonly EventSourceMappings?: readonly Trigger[];
    readonly NextMarker?: string;
  }
  return allPages(
    (Marker) => call<Page>('lambda', 'ListEventSourceMappings', { FunctionName, Marker }),
    ({ EventSourceMappings, NextMarker }) => ({ items: EventSourceMappings, next: NextMarker }),
  );
}

export async function addTrigger(
  call: CallService,
  FunctionName: string,
  EventSourceArn: string,
): Promise<void> {
  await call('lambda', 'CreateEventSourceMapping', { FunctionName, EventSourceArn, BatchSize: 10 });
}

export async function removeTrigger(call: CallService, UUID: string): Promise<void> {
  await call('lambda', 'DeleteEventSourceMapping', { UUID });
}
