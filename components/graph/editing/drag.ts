import type { Design, Drag } from '@/lib/studio/edit/design';

/** Below this a press is a click. */
const thresholdPx = 6;

/** Follows the pointer from a press until it is let go of; Esc gives up. A press that does not move stays a click. */
export function startDrag(
  design: Design,
  press: { readonly clientX: number; readonly clientY: number },
  what: Pick<Drag, 'label' | 'dropOn'>,
): void {
  let isDragging = false;
  const onMove = (event: PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    isDragging ||= Math.hypot(x - press.clientX, y - press.clientY) > thresholdPx;
    if (!isDragging) return;
    event.preventDefault();
    design.drag({ ...what, x, y });
  };
  const onUp = () => {
    stop();
    if (!isDragging) return;
    // Letting go over a button is no click on it.
    const swallow = (event: MouseEvent) => event.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, true), 0);
    design.drop();
  };
  const giveUp = () => {
    stop();
    design.drag(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.stopPropagation();
    giveUp();
  };
  const keep = (event: Event) => event.preventDefault();
  const stop = () => {
    window.removeEventListener('selectstart', keep);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', onKey, true);
  };
  // What lies under the way of the pointer is not to be marked as text.
  window.addEventListener('selectstart', keep);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', onKey, true);
}
