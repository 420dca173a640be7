import type { Owner } from '../../../base/arn';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { busNotFound } from '../errors';

export const DEFAULT_BUS = 'default';

export interface Bus {
  readonly name: string;
  readonly createdAt: Millis;
  readonly modifiedAt: Millis;
  readonly tags: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly policy?: string;
  readonly deadLetterArn?: string;
  readonly kmsKey?: string;
}

export function prefixOf({ account, region }: Owner): string {
  return `events/${account}/${region}`;
}

export function busesOf(owner: Owner): string {
  return `${prefixOf(owner)}/buses`;
}

export function busArn({ partition, region, account }: Owner, name: string): string {
  return `arn:${partition}:events:${region}:${account}:event-bus/${name}`;
}

export interface BusName {
  readonly owner: Owner;
  readonly name: string;
}

/** A bus by its name or its ARN; the default one if none is named. */
export function readBus(given: string | undefined, { partition, region, account }: Owner): BusName {
  const named = /^arn:([^:]+):events:([^:]+):(\d+):event-bus\/(.+)$/.exec(given ?? '');
  if (!named) return { owner: { partition, region, account }, name: given ?? DEFAULT_BUS };
  return { owner: { partition: named[1]!, region: named[2]!, account: named[3]! }, name: named[4]! };
}

export async function findBus({ owner, name }: BusName, { tx }: Pick<Call, 'tx'>): Promise<Bus | undefined> {
  const bus = await tx.get<Bus>(busesOf(owner), name);
  if (bus || name !== DEFAULT_BUS) return bus;
  // Every account has it, and whoever changes it keeps it.
  return { name, createdAt: 0, modifiedAt: 0, tags: {} };
}

export async function getBus(named: BusName, call: Call): Promise<Bus> {
  const bus = await findBus(named, call);
  if (!bus) throw busNotFound(named.name);
  return bus;
}

export function putBus({ owner }: BusName, bus: Bus, { tx }: Call): void {
  tx.put(busesOf(owner), bus.name, bus);
}
