const made = new Map<string, unknown>();

/**
 * While a site is built, and once it is, the files of its course stand still: what is made of all of them is made once. Even to
 * look whether each of them has changed, for each of the pages, would cost the square of their number.
 */
export function onceBuilt<T>(part: string, make: () => T): T {
  if (process.env.NODE_ENV !== 'production') return make();
  if (!made.has(part)) made.set(part, make());
  return made.get(part) as T;
}
