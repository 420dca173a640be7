/** When a file changed last: `order` counts changes from the newest one, `date` is its day. */
export interface LastChange {
  readonly order: number;
  readonly date: string;
}

/** The arguments of git whose answer `lastChanges` reads. */
export const historyArguments = ['log', '--format=@%cs', '--name-only', '--', 'content/es', 'content/en'];

export function lastChanges(log: string): ReadonlyMap<string, LastChange> {
  const changes = new Map<string, LastChange>();
  let change: LastChange = { order: 0, date: '' };
  for (const line of log.split('\n')) {
    if (line.startsWith('@')) change = { order: change.order + 1, date: line.slice(1) };
    else if (line && !changes.has(line)) changes.set(line, change);
  }
  return changes;
}

/** The day the original changed, if the translation has not changed with it or after it. */
export function staleSince(
  changes: ReadonlyMap<string, LastChange>,
  { original, translated }: { original: string; translated: string },
): string | undefined {
  const [there, here] = [changes.get(original), changes.get(translated)];
  return there && here && there.order < here.order ? there.date : undefined;
}
