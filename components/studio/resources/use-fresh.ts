import { useEffect, useState } from 'react';

const freshMs = 8_000;

/** Which of the names have come since the first look, for as long as that is news. */
export function useFresh(names: readonly string[]): ReadonlySet<string> {
  const [known, setKnown] = useState(() => new Set(names));
  const [fresh, setFresh] = useState<ReadonlySet<string>>(() => new Set());
  const added = names.filter((name) => !known.has(name));
  if (added.length > 0) {
    setKnown(new Set(names));
    setFresh(new Set([...fresh, ...added]));
  }
  useEffect(() => {
    if (fresh.size === 0) return undefined;
    const timer = setTimeout(() => setFresh(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
