const borderPx = 1;

/** A ref: while the element is there, the page knows how high the header around it is. What fills the rest of the window counts on it. */
export function tellHeaderHeight(element: HTMLElement | null): (() => void) | undefined {
  const header = element?.closest('header');
  if (!header) return undefined;
  const root = document.documentElement.style;
  const tell = () => {
    root.setProperty('--header', `${header.offsetHeight - borderPx}px`);
    root.setProperty('--banner-bottom', `${header.offsetHeight}px`);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(header);
  return () => {
    observer.disconnect();
    root.removeProperty('--header');
    root.removeProperty('--banner-bottom');
  };
}
