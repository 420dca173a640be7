/** What is needed is not there at the moment; asked for again, it may be. Nothing was done, or what was done is kept. */
export class UnavailableError extends Error {
  override readonly name: string = 'UnavailableError';
}
