/** What the type of an event says about how things go. */
export function eventColour(type: string): string {
  if (/(Failed|TimedOut)$/.test(type) || type === 'FailStateEntered') return 'text-bad';
  if (/Aborted$/.test(type)) return 'text-warn';
  if (/Succeeded$/.test(type)) return 'text-ok';
  return 'text-text';
}
