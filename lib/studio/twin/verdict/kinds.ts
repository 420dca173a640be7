/** Kinds of differences between a run on AWS (A) and its local twin (B), the gravest first. */
export const twinKinds = [
  'status',
  'missing',
  'extra',
  'error',
  'payload',
  'field',
  'sequence',
  'link',
  'cause',
  'order',
  'metadata',
  'role',
  'names',
  'account',
  'ids',
  'time',
] as const;
export type TwinKind = (typeof twinKinds)[number];

/**
 * `expected`: no two runs are the same in it. `wording`: the same happened, told in other words. `real`: something
 * else happened.
 */
export type Weight = 'expected' | 'wording' | 'real';

export const weights = {
  status: 'real',
  missing: 'real',
  extra: 'real',
  error: 'real',
  payload: 'real',
  field: 'real',
  sequence: 'real',
  link: 'wording',
  cause: 'wording',
  order: 'expected',
  metadata: 'expected',
  role: 'expected',
  names: 'expected',
  account: 'expected',
  ids: 'expected',
  time: 'expected',
} as const satisfies Readonly<Record<TwinKind, Weight>>;

/** One place where the twins differ. */
export interface TwinDifference {
  readonly kind: TwinKind;
  /** Of the history of A and B, as far as they have the event. */
  readonly eventA?: number;
  readonly eventB?: number;
  readonly eventType?: string;
  readonly state?: string;
  /** `output $.pedido.total`; none where the event as a whole is meant. */
  readonly place?: string;
  readonly a?: unknown;
  readonly b?: unknown;
}
