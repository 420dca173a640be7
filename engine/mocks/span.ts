import type { Span } from './plan';

/** From the first to the last number that is meant, both included. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Undefined for what is no span: `"2-1"`, `"a"`, `-1`. */
export function readSpan(span: unknown): Bounds | undefined {
  const text = typeof span === 'number' ? String(span) : span;
  if (typeof text !== 'string') return undefined;
  const [, first, last, open] = /^(\d{1,9})(?:-(\d{1,9})|(\+))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const from = Number(first);
  const to = open === undefined ? Number(last ?? first) : Infinity;
  return to < from ? undefined : { from, to };
}

export function writeSpan({ from, to }: Bounds): string {
  if (to === Infinity) return `${from}+`;
  return from === to ? String(from) : `${from}-${to}`;
}

/** A rule without a span holds for every number; one with a span for none where there is no such number. */
export function isWithin(span: Span | undefined, value: number | undefined): boolean {
  if (span === undefined) return true;
  const bounds = readSpan(span);
  return bounds !== undefined && value !== undefined && value >= bounds.from && value <= bounds.to;
}
