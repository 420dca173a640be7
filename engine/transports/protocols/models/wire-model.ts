/** How a value is written; a number is the place of a shape. */
export type WireShape =
  | { readonly t: 'any' | 'blob' | 'boolean' | 'number' | 'string' }
  | { readonly t: 'time'; readonly format?: TimeFormat }
  | WireList
  | WireMap
  | WireStructure;

export type TimeFormat = 'iso8601' | 'rfc822' | 'unixTimestamp';

export interface WireList {
  readonly t: 'list';
  readonly of: number;
  /** What an entry is called, where it is not `member`. */
  readonly name?: string;
  readonly flat?: boolean;
}
export interface WireMap {
  readonly t: 'map';
  readonly of: number;
  readonly key?: string;
  readonly value?: string;
  readonly flat?: boolean;
}
export interface WireStructure {
  readonly t: 'structure';
  readonly members: Readonly<Record<string, WireMember>>;
  /** Of the members in the query and in headers, those that must be there: they tell operations apart. */
  readonly required?: readonly string[];
  /** The member that is the whole body. */
  readonly payload?: string;
  /** Of its element in XML. */
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
}
export interface WireMember {
  readonly of: number;
  /** Where it goes, if not into the body. */
  readonly at?: 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode';
  /** What the wire calls it, if not by its own name. */
  readonly name?: string;
  readonly attribute?: boolean;
  readonly flat?: boolean;
  readonly namespace?: string;
  readonly format?: TimeFormat;
}

export interface WireOperation {
  readonly method: string;
  /** `/{Bucket}/{Key+}?tagging`. */
  readonly uri: string;
  /** Of a good answer, if not 200. */
  readonly status?: number;
  readonly input?: number;
  readonly output?: number;
  /** The element around what the query protocol answers. */
  readonly wrapper?: string;
}

/** What the wire calls an error, and how it says more. */
export interface WireError {
  readonly code?: string;
  /** Under which name its text goes, if not `message`. */
  readonly text?: 'Message';
  /** Says whose fault it is, as Lambda does. */
  readonly typed?: boolean;
}

/** One service as `scripts/wire-models.mjs` writes it. */
export interface WireModel {
  readonly version: string;
  readonly namespace?: string;
  readonly operations: Readonly<Record<string, WireOperation>>;
  readonly errors: Readonly<Record<string, WireError>>;
  readonly shapes: readonly WireShape[];
}
