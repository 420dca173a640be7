const key = 'pasos:studio:tour';

/** Whether the tour was offered in this browser. Where nothing is remembered it counts as known: it would come at every visit. */
export function isTourKnown(): boolean {
  try {
    return window.localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

export function rememberTour(): void {
  try {
    window.localStorage.setItem(key, 'seen');
  } catch {
    // It is offered once more: no harm.
  }
}
