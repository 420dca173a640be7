import { jsonCaller } from './json-caller';

/** Calls a control operation, such as `SkipWait`, and gives its answer. */
export type Control = (operation: string, input: object) => Promise<unknown>;

export function createControl(endpoint: string, send: typeof fetch = fetch): Control {
  return jsonCaller({ endpoint, target: 'Pasos', version: '1.0', send });
}
