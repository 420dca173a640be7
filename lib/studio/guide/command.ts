/** Something the studio can do, found by its title. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Those of which the title has every word of the query, whatever the accents; those that begin with it come first. */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ title }) => words.every((word) => fold(title).includes(word)));
  const begins = ({ title }: Command) => (fold(title).startsWith(fold(query).trim()) ? 0 : 1);
  return words.length === 0 ? found : [...found].sort((one, other) => begins(one) - begins(other));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
