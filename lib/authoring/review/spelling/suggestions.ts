import type { Speller } from './speller';

const most = 3;
/** Asking the dictionary takes a quarter of a second; whoever has more mistakes than this has other worries. */
const askedMost = 20;

/** Proposes spellings: words the texts use already, then those of the dictionary. */
export function createSuggester(vocabulary: ReadonlyMap<string, number>, speller: Speller) {
  let asked = 0;
  return (word: string): string[] => {
    const used = [...vocabulary]
      .filter(([known]) => known !== word && speller.isRight(known))
      .map(([known, count]) => ({ known, count, steps: steps(word, known) }))
      .filter(({ steps }) => steps <= (word.length < 6 ? 1 : 2))
      .sort((left, right) => left.steps - right.steps || right.count - left.count)
      .map(({ known }) => known);
    const others = used.length < most && asked++ < askedMost ? speller.suggest(word) : [];
    return [...new Set([...used, ...others])].slice(0, most);
  };
}

/** Letters to change, add, leave out or swap; more than two are as good as any number. */
function steps(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return Infinity;
  let [before, row] = [[] as number[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(swapped ? Math.min(least, at(before, j - 2) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
