import type { Command } from './commands';

/** Asked each time somebody looks for a command: what can be done changes. */
type Offer = () => readonly Command[] | Promise<readonly Command[]>;

const offers = new Set<Offer>();

/** Puts commands into the palette as long as what they belong to is on the page; the result takes them out. */
export function offerCommands(offer: Offer): () => void {
  offers.add(offer);
  return () => void offers.delete(offer);
}

/** The commands of what is on the page. What cannot be fetched now is left out: the rest can still be done. */
export async function offeredCommands(): Promise<readonly Command[]> {
  const answers = await Promise.all([...offers].map(async (offer) => offer()).map(orNone));
  return answers.flat();
}

function orNone(answer: Promise<readonly Command[]>): Promise<readonly Command[]> {
  return answer.catch(() => []);
}
