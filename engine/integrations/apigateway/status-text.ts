const TEXTS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  203: 'Non-Authoritative Information',
  204: 'No Content',
  205: 'Reset Content',
  206: 'Partial Content',
};

/** What HTTP calls a good answer's number. */
export function statusText(status: number): string {
  return TEXTS[status] ?? '';
}
