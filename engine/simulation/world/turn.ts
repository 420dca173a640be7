/** Lets every promise that can settle do so: nothing of a simulated process waits for more than that. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
