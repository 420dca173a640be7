import { Chance } from './chance';

/** What troubles a world has, and how much of each: every seed has its own mixture, and many have few. */
export interface Profile {
  /** Things that happen before the troubles end and all may come to its end. */
  readonly actions: number;
  /** Processes that share the disk; one of them dies, and the others go on. */
  readonly processes: 1 | 2;
  /** Executions started by clients. */
  readonly runs: number;
  /** `grouped`: what one turn writes is one transaction, one after the other. `apart`: each write is one, in any order. */
  readonly writes: 'grouped' | 'apart';
  readonly reads: 'instant' | 'slow';
  /** How often each of them is what happens next. */
  readonly weights: {
    readonly deliver: number;
    readonly time: number;
    readonly client: number;
    readonly crash: number;
    readonly pause: number;
    readonly jump: number;
    readonly full: number;
  };
  /** In so many of a hundred transactions or reads. */
  readonly faults: {
    readonly busy: number;
    readonly ioError: number;
    /** It is written, but whoever wrote it hears of an error. */
    readonly lostAnswer: number;
    readonly readError: number;
  };
}

/** Nothing goes wrong, and everything answers at once. */
export const CALM: Profile = {
  actions: 0,
  processes: 1,
  runs: 1,
  writes: 'grouped',
  reads: 'instant',
  weights: { deliver: 1, time: 0, client: 0, crash: 0, pause: 0, jump: 0, full: 0 },
  faults: { busy: 0, ioError: 0, lostAnswer: 0, readError: 0 },
};

/** In so many of a hundred worlds several processes share the disk. */
const SHARED_PERCENT = 25;

export function profileOf(seed: number): Profile {
  const chance = new Chance(seed, 1);
  const some = (share: number, most: number) => (chance.percent(share) ? 1 + chance.below(most) : 0);
  return {
    actions: 40 + chance.below(160),
    processes: chance.percent(SHARED_PERCENT) ? 2 : 1,
    runs: 1 + chance.below(8),
    writes: chance.of('grouped', 'apart'),
    reads: chance.percent(30) ? 'slow' : 'instant',
    weights: {
      deliver: 20 + chance.below(60),
      time: 3 + chance.below(15),
      client: 3 + chance.below(15),
      crash: some(60, 6),
      pause: some(20, 3),
      jump: some(20, 2),
      full: some(20, 2),
    },
    faults: {
      busy: some(30, 20),
      ioError: some(30, 20),
      lostAnswer: some(20, 10),
      readError: some(20, 5),
    },
  };
}
