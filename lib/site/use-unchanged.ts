import { useState } from 'react';

/** The same object as long as it says the same: a refreshed page brings new ones, and nothing may begin anew for that. */
export function useUnchanged<T extends object>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
