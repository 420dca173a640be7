const key = 'pasos:region';
const usual = 'us-east-1';

/** The region of the last connection from this browser, or where most courses work. */
export function keptRegion(regions: readonly string[]): string {
  const kept = read();
  return kept !== null && regions.includes(kept) ? kept : usual;
}

export function keepRegion(region: string): void {
  try {
    localStorage.setItem(key, region);
  } catch {
    // Storage refused (private mode): it is asked anew the next time.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
