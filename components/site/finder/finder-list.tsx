import { excerpt, markParts } from '@/lib/site/finder/mark';
import type { Hit } from '@/lib/site/finder/find';
import type { FinderTexts } from './messages';
import type { Option, OptionGroup } from './options';

interface FinderListProps {
  readonly list: string;
  readonly groups: readonly OptionGroup[];
  /** Place of the chosen option, counted over all groups. */
  readonly chosen: number;
  readonly texts: FinderTexts;
  readonly onPoint: (index: number) => void;
  readonly onPick: (option: Option, isElsewhere: boolean) => void;
}

export function FinderList({ list, groups, chosen, texts, onPoint, onPick }: FinderListProps) {
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0),
  );
  return (
    <div id={list} role="listbox" aria-label={texts.results} className="finder-list">
      {groups.map(({ id, options, more }, at) => (
        <div key={id} role="group" aria-labelledby={`${list}-${id}`}>
          <p id={`${list}-${id}`} role="presentation" className="finder-group">
            {texts.groups[id]}
            {more > 0 && <small>{texts.more(more)}</small>}
          </p>
          {options.map((option, inside) => {
            const index = (starts[at] ?? 0) + inside;
            return (
              <div
                key={index}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === chosen}
                className="finder-option"
                onPointerMove={() => index !== chosen && onPoint(index)}
                onClick={(event) => onPick(option, event.ctrlKey || event.metaKey)}
              >
                <OptionBody option={option} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function OptionBody({ option }: { readonly option: Option }) {
  switch (option.kind) {
    case 'hit':
      return <HitBody {...option.hit} />;
    case 'command':
      return (
        <span className="finder-command">
          <span>{option.command.title}</span>
          {option.command.keys && <kbd>{option.command.keys}</kbd>}
        </span>
      );
    case 'recent':
      return <span className="finder-command">{option.query}</span>;
  }
}

function HitBody({ entry, title, terms }: Hit) {
  const { heading, text, names } = entry;
  // Found by what a figure shows, and not by a word of the text: then the figure is the reason to show.
  const words = markParts(text, terms).length === 1 && names ? names : text;
  return (
    <>
      <span className="finder-title">
        <span>
          <Marked text={heading ?? title} terms={terms} />
        </span>
        <small>{heading !== undefined && title}</small>
      </span>
      {words !== '' && (
        <span className="finder-excerpt">
          <Marked text={entry.kind === 'term' ? text : excerpt(words, terms)} terms={terms} />
        </span>
      )}
    </>
  );
}

function Marked({ text, terms }: Pick<Hit, 'terms'> & { readonly text: string }) {
  return markParts(text, terms).map((part, index) =>
    index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
  );
}
