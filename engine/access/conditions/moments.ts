/** A date of a policy: ISO 8601, or seconds since 1970. NaN, which no comparison holds of, for anything else. */
export function readMoment(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text) && text.length > 4) return Number(text) * 1000;
  return Date.parse(text);
}
