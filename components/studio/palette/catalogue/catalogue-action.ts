import type { ListedAction } from '../entries';

/** An action as the engine lists it for the catalogue. */
export interface CatalogueAction extends ListedAction {
  readonly patterns: readonly string[];
  readonly parameters: readonly string[];
}

/** What has every word in its service or name: the shorter ones and those named so come first. */
export function searchActions(
  actions: readonly CatalogueAction[],
  query: string,
): readonly CatalogueAction[] {
  const words = query
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean);
  if (words.length === 0) return actions.filter(({ isSdk }) => !isSdk);
  return actions
    .map((action) => ({ action, rank: rankOf(action, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank || lengthOf(left.action) - lengthOf(right.action))
    .map(({ action }) => action);
}

function rankOf({ service, action, isSdk }: CatalogueAction, words: readonly string[]): number {
  const [name, of] = [action.toLowerCase(), service.toLowerCase()];
  let rank = isSdk ? 1 : 2;
  for (const word of words) {
    if (of === word || name === word) rank += 8;
    else if (name.startsWith(word) || of.startsWith(word)) rank += 4;
    else if (name.includes(word) || of.includes(word)) rank += 1;
    else return 0;
  }
  return rank;
}

function lengthOf({ service, action }: CatalogueAction): number {
  return service.length + action.length;
}
