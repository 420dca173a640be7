import type { EndpointResponse } from '../endpoint-service';

/** What a page tells the worker. Answers carry the id of their request; the page numbers them. */
export type ToWorker =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly body: Uint8Array | undefined;
    }
  /** Nobody waits for this answer any more. */
  | { readonly kind: 'gone'; readonly id: number };

export type FromWorker = { readonly kind: 'response'; readonly id: number } & EndpointResponse;

/** A Worker as its page sees it, the scope inside of it, or one end of a MessageChannel. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  onmessage: ((event: { readonly data: Heard }) => unknown) | null;
}
