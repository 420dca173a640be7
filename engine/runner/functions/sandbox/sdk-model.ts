import { guestFile } from '../guest-files';

let models: Readonly<Record<string, unknown>> | undefined;

/** What the clients of the SDK are made of, by their package; JSON text. */
export function sdkModel(name: string): string {
  models ??= JSON.parse(guestFile('sdk/models.json')) as Record<string, unknown>;
  return JSON.stringify(Object.hasOwn(models, name) ? models[name] : null);
}
