import type { StateStatus } from '@/lib/graph/state-status';
import type { TreeNode } from './visit-tree';

/** What the length of a bar stands for: milliseconds of the execution, or its events, which shows what took no time. */
export type Measure = 'time' | 'events';

/** Where the execution begins and ends, in the unit of its measure. */
export interface Axis {
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
}

/** The part of the axis that is looked at, as shares of it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  readonly kind: 'try' | 'gap';
  readonly status: StateStatus;
  /** Shares of the axis. */
  readonly from: number;
  readonly to: number;
  /** Number of the try, from 1; of a gap, the one before it. */
  readonly number: number;
  readonly ms: number;
}

export const wholeAxis: Window = { from: 0, to: 1 };
const narrowest = 1 / 5_000;

interface Seen {
  readonly startedAt: Date;
  /** Its end, or now. */
  readonly endedAt: Date;
  readonly events: number;
}

export function axisOf(measure: Measure, { startedAt, endedAt, events }: Seen): Axis {
  if (measure === 'events') return { measure, from: 1, to: Math.max(2, events) };
  const from = startedAt.getTime();
  return { measure, from, to: Math.max(from + 1, endedAt.getTime()) };
}

export function shareOf({ from, to }: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The bar of a row: of a visit that was tried again, its tries and the back-off between them. */
export function segmentsOf(node: TreeNode, axis: Axis): readonly Segment[] {
  const end = node.endedAt?.getTime();
  if (node.kind !== 'visit' || node.visit.tries.length < 2) {
    const { status } = node;
    return [
      {
        kind: 'try',
        status,
        number: 1,
        ...place(axis, { from: node.startedAt, to: node.endedAt, since: node.since, until: node.until }),
        ms: (end ?? axis.to) - node.startedAt.getTime(),
      },
    ];
  }
  return triesOf(node, axis);
}

function triesOf(node: TreeNode & { kind: 'visit' }, axis: Axis): readonly Segment[] {
  const { tries } = node.visit;
  return tries.flatMap((one, index): Segment[] => {
    const next = tries[index + 1];
    const until = next ? next.since - 1 : node.until;
    const to = one.endedAt ?? node.endedAt;
    const ran: Segment = {
      kind: 'try',
      status: one.status,
      number: index + 1,
      ...place(axis, { from: one.startedAt, to, since: one.since, until }),
      ms: (to?.getTime() ?? axis.to) - one.startedAt.getTime(),
    };
    if (!next || !to) return [ran];
    const gap = place(axis, { from: to, to: next.startedAt, since: until, until: next.since });
    const ms = next.startedAt.getTime() - to.getTime();
    return [ran, { kind: 'gap', status: one.status, number: index + 1, ...gap, ms }];
  });
}

interface Stretch {
  readonly from: Date;
  readonly to: Date | undefined;
  readonly since: number;
  readonly until: number;
}

function place(axis: Axis, { from, to, since, until }: Stretch): Pick<Segment, 'from' | 'to'> {
  if (axis.measure === 'events') return { from: shareOf(axis, since), to: shareOf(axis, until) };
  return { from: shareOf(axis, from.getTime()), to: shareOf(axis, to?.getTime() ?? axis.to) };
}

/** Closer or further away, with `around` (a share of the axis) staying where it is. */
export function zoomed({ from, to }: Window, factor: number, around: number): Window {
  const width = Math.min(1, Math.max(narrowest, (to - from) / factor));
  const left = around - ((around - from) / (to - from)) * width;
  return within(left, width);
}

/** `by` is a share of what is seen. */
export function panned({ from, to }: Window, by: number): Window {
  return within(from + by * (to - from), to - from);
}

function within(left: number, width: number): Window {
  const from = Math.min(1 - width, Math.max(0, left));
  return { from, to: from + width };
}

/** A stretch of the axis as percent of what is seen; undefined when it lies outside. */
export function inWindow(window: Window, { from, to }: { readonly from: number; readonly to: number }) {
  if (to < window.from || from > window.to) return undefined;
  const percent = (share: number) =>
    (100 * (Math.min(window.to, Math.max(window.from, share)) - window.from)) / (window.to - window.from);
  return { left: percent(from), width: percent(to) - percent(from) };
}

/** Round values along what is seen, as many as there is room for. */
export function ticksOf(axis: Axis, window: Window, most: number): readonly { at: number; value: number }[] {
  const length = axis.to - axis.from;
  const first = window.from * length;
  const last = window.to * length;
  const step = roundStep((last - first) / Math.max(1, most));
  const ticks: { at: number; value: number }[] = [];
  for (let value = Math.ceil(first / step) * step; value <= last; value += step)
    ticks.push({ at: value / length, value });
  return ticks;
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Above a second people count in sixties. */
const longSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400];

function roundStep(least: number): number {
  const short = steps.find((step) => step >= least);
  if (short !== undefined) return short;
  const long = longSteps.find((step) => step * 1_000 >= least);
  return long !== undefined ? long * 1_000 : Math.ceil(least / 86_400_000) * 86_400_000;
}
