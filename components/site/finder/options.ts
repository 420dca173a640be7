import { findCommands, isNamed, type Command } from '@/lib/site/finder/commands';
import { recentSearches } from '@/lib/site/finder/recent';
import type { Finder, Hit } from '@/lib/site/finder/find';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { FinderTexts } from './messages';

export type Option =
  | { readonly kind: 'hit'; readonly hit: Hit }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'recent'; readonly query: string };

export interface OptionGroup {
  readonly id: keyof FinderTexts['groups'];
  readonly options: readonly Option[];
  /** How many more were found than are shown. */
  readonly more: number;
}

export interface Findable {
  readonly finder: Finder | undefined;
  /** Of what is on the page, and of every page. */
  readonly here: readonly Command[];
  readonly site: readonly Command[];
}

const commandsShown = 6;

/** What stands in the list for a query; with `>` before it only what can be done. */
export function optionGroups(query: string, { finder, here, site }: Findable): readonly OptionGroup[] {
  if (query.startsWith('>'))
    return someOf([
      commandGroup('here', findCommands(here, query.slice(1)), Infinity),
      commandGroup('commands', findCommands(site, query.slice(1)), Infinity),
    ]);
  if (query.trim() === '')
    return someOf([
      recentGroup(),
      commandGroup('here', here, commandsShown),
      commandGroup('commands', site, Infinity),
    ]);
  const commands = [
    commandGroup('here', findCommands(here, query), commandsShown),
    commandGroup('commands', findCommands(site, query), commandsShown),
  ];
  const hits = (finder?.find(query) ?? []).map(({ kind, hits: found, count }) => ({
    id: kind,
    options: found.map((hit) => ({ kind: 'hit' as const, hit })),
    more: count - found.length,
  }));
  return someOf(isNamed([...here, ...site], query) ? [...commands, ...hits] : [...hits, ...commands]);
}

function commandGroup(id: 'here' | 'commands', commands: readonly Command[], most: number): OptionGroup {
  const options = commands.slice(0, most).map((command) => ({ kind: 'command' as const, command }));
  return { id, options, more: commands.length - options.length };
}

function recentGroup(): OptionGroup {
  const searches = recentSearches(browserStorage());
  return { id: 'recent', options: searches.map((query) => ({ kind: 'recent', query })), more: 0 };
}

function someOf(groups: readonly OptionGroup[]): readonly OptionGroup[] {
  return groups.filter(({ options }) => options.length > 0);
}
