/** A page that is open before an empty chair asks on; what it asks then is no sign of a student. */
const awayAfterMs = 5 * 60_000;

let lastSeen = Date.now();

if (typeof window !== 'undefined')
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const)
    window.addEventListener(event, () => void (lastSeen = Date.now()), { capture: true, passive: true });

export function isStudentHere(now = Date.now()): boolean {
  return now - lastSeen < awayAfterMs;
}
