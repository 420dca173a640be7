const CHARS_MAX = 60;

/** What a student wrote, cut where it would fill the screen. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > CHARS_MAX ? `${characters.slice(0, CHARS_MAX - 1).join('')}…` : text;
}
