import { fold } from './words';
import { hasWords } from './find';

/** Something that can be done, found by its title. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Those of which the title has words that begin with all of the query; those that begin with it come first. */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  if (query.trim() === '') return commands;
  const begins = ({ title }: Command) => (fold(title).startsWith(fold(query).trim()) ? 0 : 1);
  return commands
    .filter(({ title }) => hasWords(title, query))
    .sort((one, other) => begins(one) - begins(other));
}

/** Whoever writes the whole name of a command means the command, not a page that speaks of it. */
export function isNamed(commands: readonly Command[], query: string): boolean {
  const name = fold(query).trim();
  return commands.some(({ title }) => fold(title).trim() === name);
}
