import type { Json } from '@pasos/engine/inspection';

/** Whether two values are the same data; the order of keys means nothing. */
export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const members = Object.entries(one);
  return (
    members.length === Object.keys(other).length &&
    members.every(
      ([key, value]) => Object.hasOwn(other, key) && sameValue(value, (other as Record<string, Json>)[key]),
    )
  );
}
