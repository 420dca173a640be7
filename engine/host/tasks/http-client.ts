/** An HTTP request as it goes out. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until the caller gives up. */
  readonly timeout: number;
  /** Bytes of the answer's body that are read at most. */
  readonly bodyBytesMax: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  /** By lower-case name; one that comes several times has several values. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** Why there is no answer at all. */
export class NoHttpResponse extends Error {
  override readonly name = 'NoHttpResponse';
}

/** Sends what HTTP Tasks want sent. Rejects with `NoHttpResponse`. */
export interface HttpClient {
  send(request: HttpRequest): Promise<HttpResponse>;
}
