/** The present as a part of a file's name: `2026-11-25T18-55-57`, in UTC. */
export function timeStamp(): string {
  return new Date().toISOString().slice(0, 19).replaceAll(':', '-');
}
