import type { Language } from '@/lib/i18n/languages';

/** What one build of the site consists of, as `scripts/offline` writes it. */
export interface Contents {
  readonly build: string;
  readonly files: readonly ContentsFile[];
}

export interface ContentsFile {
  /** As it is asked for; a page has a second one, its payload, at the same address with `?_rsc`. */
  readonly url: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal: what is different is of another build and is not kept. */
  readonly hash: string;
  /** Absent of what every language needs. */
  readonly language?: Language;
}

export const contentsUrl = '/offline.json';
export const workerUrl = '/sw.js';
/** Told with every answer that comes from the copy, for the page to see. */
export const fromCopy = 'pasos-copy';

/** What a page asks of the service worker. */
export type ToCopy =
  /** Brings the copy some way forward: what this page has used first, and with `all` the whole course. */
  | {
      readonly kind: 'fill';
      readonly language: Language;
      readonly used: readonly string[];
      readonly extent: Extent;
    }
  | { readonly kind: 'forget' };

export type Extent = 'all' | 'used';

export interface CopyState {
  /** Of the copy that is being filled. */
  readonly build?: string;
  readonly bytes: { readonly have: number; readonly of: number };
  /** The whole course in the language of the page. */
  readonly isWhole: boolean;
  /** A whole copy of an earlier build is at hand meanwhile. */
  readonly hasEarlier: boolean;
  readonly trouble?: CopyTrouble;
}

/** `other-build`: the server has another one by now; the next page begins anew. */
export type CopyTrouble = 'no-server' | 'no-room' | 'other-build';

/** What the service worker asks of a page: the build it is of. It answers through the port that comes with it. */
export const askBuild = 'pasos-build';
