import { itemScope, type DistributedMap, type Dynamic, type MapState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import { has, type Json } from '../../base/json';
import { DISTRIBUTED_MAP_CONCURRENCY_MAX } from '../../base/limits';
import type { ItemBatching, MapRunSettings, MapRunWork } from '../command';
import type { MapRunWaiting } from '../execution/execution';
import { reason } from '../execution/history-event';
import type { ReadItem } from '../signal';
import { filteredInput, payloadValue } from '../visit/data-flow';
import { numberOf } from '../visit/dynamic';
import type { Leaving } from '../visit/executor';
import { failure } from '../visit/failure';
import { leavingWith } from '../visit/leaving-with';
import { Failed, type Visiting } from '../visit/visiting';
import { mapItems, selectInputs, wantedConcurrency, type MapItems } from './map-items';

type MapVisiting = Visiting<MapState>;

/** Starts a Map Run: its items are read first, if they stand in a bucket. The children are executions of their own. */
export function enterDistributed(visiting: MapVisiting, map: DistributedMap): undefined {
  const selectorInput = filteredInput(visiting);
  const here = map.reader ? { items: [] } : stateItems(visiting, selectorInput);
  // Recorded on AWS: MaxConcurrencyPath is looked at before the Map has started, the other paths after.
  const wanted = wantedConcurrency(visiting, selectorInput);
  const maxConcurrency = Math.min(wanted, DISTRIBUTED_MAP_CONCURRENCY_MAX);
  visiting.record('MapStateStarted', { mapStateStartedEventDetails: { length: here.items.length } });
  const settings = { ...newLabel(visiting, map), maxConcurrency, ...tolerance(visiting, map, selectorInput) };
  const mapRun = newMapRun(visiting, settings.label);
  if (map.reader) readItems(visiting, map.reader, { mapRun, settings, input: selectorInput });
  else start(visiting, { ...here, selectorInput }, { mapRun, settings });
}

/** `$$.Map.Item.Source` of items that stand in the state's own data. */
const STATE_DATA = 'STATE_DATA';

function stateItems(visiting: MapVisiting, input: Json): Omit<MapItems, 'selectorInput'> {
  const here = mapItems(visiting, input);
  return { ...here, sources: here.items.map(() => STATE_DATA) };
}

interface Begun {
  readonly mapRun: string;
  readonly settings: MapRunSettings;
}

function newLabel({ draft }: MapVisiting, { label }: DistributedMap): { label: string } {
  return { label: label ?? draft.chance.uuid() };
}

function newMapRun({ draft }: MapVisiting, label: string): string {
  // A child's own machine has a label already; that of a Map within it takes its place.
  const machine = draft.identity.stateMachineArn.replace(/\/.*$/, '');
  return `${machine.replace(':stateMachine:', ':mapRun:')}/${label}:${draft.chance.uuid()}`;
}

function tolerance(visiting: MapVisiting, map: DistributedMap, input: Json) {
  const toleratedCount = numberOf(visiting, map.toleratedCount, input, {
    kind: 'integer',
    min: 0,
    below: () => 'ToleratedFailureCount cannot be negative.',
  });
  const toleratedPercentage = numberOf(visiting, map.toleratedPercentage, input, { kind: 'float' });
  if (toleratedPercentage !== undefined && (toleratedPercentage < 0 || toleratedPercentage > 100))
    return visiting.runtimeError('ToleratedFailurePercentage must be between 0 and 100.');
  if (toleratedCount !== undefined) visiting.note('toleratedFailureCount', toleratedCount);
  if (toleratedPercentage !== undefined) visiting.note('toleratedFailurePercentage', toleratedPercentage);
  return {
    ...(toleratedCount === undefined ? {} : { toleratedCount }),
    ...(toleratedPercentage === undefined ? {} : { toleratedPercentage }),
  };
}

function readItems(
  visiting: MapVisiting,
  reader: NonNullable<DistributedMap['reader']>,
  { mapRun, settings, input }: Begun & { readonly input: Json },
): void {
  const maxItems = wholeNumber(visiting, reader.maxItems, input) ?? 0;
  const parameters = payloadValue(visiting, reader.arguments, input);
  const reading = { mapRun, resource: reader.resource, parameters, config: reader.config, maxItems };
  recordMapRun(visiting, mapRun);
  visiting.wait({ kind: 'reading-items', ...reading, settings });
  visiting.draft.commands.push({ kind: 'ReadItems', ...reading, settings });
}

function recordMapRun(visiting: MapVisiting, mapRunArn: string): void {
  visiting.record('MapRunStarted', { mapRunStartedEventDetails: { mapRunArn } });
}

/** The items of the bucket are here. */
export function itemsRead(visiting: MapVisiting, read: readonly ReadItem[]): undefined {
  const waiting = mapRunOf(visiting);
  invariant(waiting.kind === 'reading-items', 'items come to a Map that reads them');
  const items = read.map(({ value }) => value);
  if (has(waiting.config, 'ItemsPointer')) visiting.note('afterItemsPointer', items);
  const keys =
    read.every(({ key }) => key !== undefined) && read.length > 0 ? read.map(({ key }) => key!) : undefined;
  const sources = read.map(({ source }) => source);
  const selectorInput = filteredInput(visiting);
  start(visiting, { items, ...(keys && { keys }), sources, selectorInput }, waiting);
}

function start(visiting: MapVisiting, all: MapItems, { mapRun, settings }: Begun): void {
  const { state, draft } = visiting;
  const map = state.distributed!;
  const inputs = selectInputs(visiting, all, { from: 0, to: all.items.length }).map(({ input }) => input);
  const batch = batching(visiting, map, all.selectorInput);
  const writer = writerOf(visiting, map, all.selectorInput);
  const work: MapRunWork = {
    mapRun,
    scope: itemScope(state.name),
    childType: map.childType,
    ...settings,
    inputs,
    ...(batch && { batch }),
    ...(writer && { writer }),
  };
  if (!map.reader) recordMapRun(visiting, mapRun);
  visiting.wait({ kind: 'map-run', ...work });
  draft.commands.push({ kind: 'StartMapRun', ...work });
}

function batching(visiting: MapVisiting, { batcher }: DistributedMap, input: Json): ItemBatching | undefined {
  if (!batcher) return undefined;
  const maxItems = wholeNumber(visiting, batcher.maxItems, input);
  const maxBytes = wholeNumber(visiting, batcher.maxBytes, input);
  return {
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(batcher.input && { input: payloadValue(visiting, batcher.input, input) }),
  };
}

function wholeNumber(visiting: MapVisiting, source: Dynamic<number> | undefined, input: Json) {
  return numberOf(visiting, source, input, { kind: 'integer' });
}

function writerOf(visiting: MapVisiting, { writer }: DistributedMap, input: Json): MapRunWork['writer'] {
  if (!writer) return undefined;
  const parameters = writer.arguments ? payloadValue(visiting, writer.arguments, input) : {};
  return { ...(writer.resource && { resource: writer.resource }), parameters, config: writer.config };
}

/** A Distributed Map that failed goes on with the run it had: only children that did not succeed run again. */
export function redriveMapRun(visiting: MapVisiting, waiting: MapRunWaiting): void {
  const settings = waiting.kind === 'map-run' ? waiting : waiting.settings;
  const redriveCount = (settings.redriveCount ?? 0) + 1;
  const details = { mapRunArn: waiting.mapRun, redriveCount };
  visiting.record('MapRunRedriven', { mapRunRedrivenEventDetails: details });
  if (waiting.kind === 'map-run') {
    const { kind, ...work } = { ...waiting, redriveCount };
    visiting.wait({ kind, ...work });
    visiting.draft.commands.push({ kind: 'StartMapRun', ...work });
  } else {
    const { kind, ...reading } = { ...waiting, settings: { ...settings, redriveCount } };
    visiting.wait({ kind, ...reading });
    visiting.draft.commands.push({ kind: 'ReadItems', ...reading });
  }
}

/** Recorded on AWS since November 2024: MapStateExited links to MapRunStarted. */
export function mapRunSucceeded(visiting: MapVisiting, output: Json): Leaving {
  const started = visiting.frame.previousEventId;
  const succeeded = visiting.draft.record('MapRunSucceeded', started);
  visiting.draft.record('MapStateSucceeded', succeeded);
  visiting.wait({ kind: 'nothing' });
  return leavingWith(visiting, output);
}

/** The Map's waiting stays: it had a Map Run, so it also gets a MapStateFailed. */
export function mapRunFailed(
  visiting: MapVisiting,
  why: { readonly error: string; readonly cause?: string },
): never {
  visiting.record('MapRunFailed', { mapRunFailedEventDetails: reason(why) });
  throw new Failed(failure(why.error, why.cause));
}

function mapRunOf(visiting: MapVisiting): MapRunWaiting {
  const { waiting } = visiting.visit;
  invariant(
    waiting.kind === 'map-run' || waiting.kind === 'reading-items',
    'a Distributed Map waits for its run',
  );
  return waiting;
}
