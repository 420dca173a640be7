const PLACES = 32;

/**
 * The values of an enumeration in the order in which AWS shows them in an error: that of a hash table with 32
 * places, the newest of a place first. Recorded for ExecutionStatus; DynamoDB's errors show the same order.
 */
export function enumOrder(values: readonly string[]): readonly string[] {
  return values.toReversed().sort((left, right) => placeOf(left) - placeOf(right));
}

/** The low bits of Java's `String.hashCode`. */
function placeOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash, 31) + text.charCodeAt(index);
  return hash & (PLACES - 1);
}
