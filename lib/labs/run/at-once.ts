/** The most that were open at one moment, told by the events that open and close one: `TaskStateEntered`, `TaskStateExited`. */
export function mostAtOnce(eventTypes: readonly string[], from: string, to: string): number {
  let open = 0;
  let most = 0;
  for (const type of eventTypes) {
    if (type === from) most = Math.max(most, ++open);
    else if (type === to) open -= 1;
  }
  return most;
}
