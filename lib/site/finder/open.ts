/** Hears of being asked for by keys: Ctrl K or ⌘ K, a slash, and Alt P for what can be done. */
export function onOpenFinder(open: (query: string) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const query = event.defaultPrevented ? undefined : queryOfKey(event);
    if (query === undefined) return;
    event.preventDefault();
    open(query);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function queryOfKey(event: KeyboardEvent): string | undefined {
  const { ctrlKey, metaKey, altKey, key, code } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return '';
  if (altKey && !ctrlKey && code === 'KeyP') return '>';
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isBusy(event.target) ? '' : undefined;
}

/** A slash that is being written is only a slash, and an open dialog keeps its keys. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
