import { inflateSync, strFromU8 } from 'fflate';
import { has } from '../../base/json';
import { fromBase64 } from '../../query/encoding/base64';
import titles from './services.json';
import type { ServiceModel } from './service-model';

/** A service's model takes up to some megabytes: those asked for last are kept. */
const KEPT_MAX = 24;
const kept = new Map<string, Promise<ServiceModel>>();

/** What a service takes and answers, by its name in `aws-sdk:` resources; read when it is asked for. */
export async function findServiceModel(service: string): Promise<ServiceModel | undefined> {
  if (!has(titles, service)) return undefined;
  const model = kept.get(service) ?? read(service);
  kept.delete(service);
  kept.set(service, model);
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value!);
  return model;
}

let reading = 0;

/** How many models are being read: a clock that is not the world's stands still meanwhile. */
export function modelsBeingRead(): number {
  return reading;
}

async function read(service: string): Promise<ServiceModel> {
  reading++;
  try {
    return await unpacked(service);
  } finally {
    reading--;
  }
}

async function unpacked(service: string): Promise<ServiceModel> {
  // The name is put together so that the compiler does not work out the types of megabytes of data.
  const { default: packed } = (await import(`./data/${service}.json`)) as { readonly default: string };
  return JSON.parse(strFromU8(inflateSync(fromBase64(packed)))) as ServiceModel;
}
