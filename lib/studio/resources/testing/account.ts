import { createTestEngine } from '@pasos/engine/testing';
import { createControl } from '@/lib/targets/control';
import { createServiceCaller } from '@/lib/targets/service-caller';

/** An account of its own in an engine of its own, as the panel sees it. */
export function testAccount() {
  const engine = createTestEngine();
  const send = ((url: string, init: RequestInit) => engine.fetch(new Request(url, init))) as typeof fetch;
  const site = 'http://engine.invalid/';
  return { engine, service: createServiceCaller(site, send), control: createControl(site, send) };
}
