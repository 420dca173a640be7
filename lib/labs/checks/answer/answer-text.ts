/** An answer as it is compared: quotes, backticks, case and a leading `$.` do not matter. */
export function normalAnswer(text: string): string {
  return text
    .trim()
    .replace(/^["'`“”«»]+|["'`“”«».]+$/g, '')
    .replace(/^\$\./, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Equal as numbers when both are numbers, as normalised texts otherwise. */
export function sameAnswer(given: string, right: string): boolean {
  const [left, other] = [normalAnswer(given), normalAnswer(right)];
  return left === other || (left !== '' && other !== '' && Number(left) === Number(other));
}
