/** Where a browser keeps the mocks of a machine. */
export function faultsKey(machine: string): string {
  return `pasos:mocks:${machine}`;
}

/** Whether a page must fetch what sets mocks before anything is started. Light: every page with a studio asks. */
export function hasKeptFaults(machine: string): boolean {
  try {
    return window.localStorage.getItem(faultsKey(machine)) !== null;
  } catch {
    return false;
  }
}
