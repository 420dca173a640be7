'use client';

import { usePathname, useRouter } from 'next/navigation';
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { Language } from '@/lib/i18n/languages';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { Command } from '@/lib/site/finder/commands';
import { offeredCommands } from '@/lib/site/finder/offers';
import { rememberSearch } from '@/lib/site/finder/recent';
import { pageUrl } from '@/lib/site/urls';
import { FinderField } from './finder-field';
import { FinderList } from './finder-list';
import { finderTexts } from './messages';
import { optionGroups, type Findable, type Option } from './options';
import { siteCommands } from './site-commands';
import { useCourseFinder, type CourseFinder } from './use-course-finder';

interface FinderDialogProps {
  /** What stands in the field first. */
  readonly begin: string;
  readonly onClose: () => void;
}

/** Finds a place of the course or something to do, and goes there or does it. */
export function FinderDialog({ begin, onClose }: FinderDialogProps) {
  const language = useLanguage();
  const texts = finderTexts[language];
  const course = useCourseFinder(language);
  const dialog = useModal();
  const [query, setQuery] = useState(begin);
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const go = useGo(language);
  const wanted = useDeferredValue(query);
  const { findable, isWhole } = useFindable(language, course, go);
  const groups = optionGroups(wanted, findable);
  const options = groups.flatMap((group) => group.options);
  const ask = (text: string) => {
    setQuery(text);
    setChosen(0);
    enter.forget();
  };
  const pick = (option: Option | undefined, isElsewhere: boolean) => {
    if (option?.kind === 'recent') return ask(option.query);
    if (!option) return;
    if (option.kind === 'hit') rememberSearch(browserStorage(), query);
    if (option.kind === 'hit' && isElsewhere) return go(placeOf(option), true);
    onClose();
    // The dialog gives the focus back first: what opens next may want it.
    requestAnimationFrame(() => (option.kind === 'hit' ? go(placeOf(option)) : option.command.run()));
  };
  const enter = useEnter(isWhole && wanted === query, (isElsewhere) => pick(options[chosen], isElsewhere));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      enter.press(event.ctrlKey || event.metaKey);
    }
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const next = (chosen + step + options.length) % options.length;
    setChosen(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <dialog
      ref={dialog}
      aria-label={texts.label}
      className="finder-dialog"
      // Told late: by then it may have been opened again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <FinderField
        {...{ list, query, texts, onKeyDown, onClose }}
        active={options[chosen] && `${list}-${chosen}`}
        onQuery={ask}
      />
      <FinderList {...{ list, groups, chosen, texts }} onPoint={setChosen} onPick={pick} />
      <FinderStatus {...{ course, texts }} query={wanted} count={options.length} />
    </dialog>
  );
}

/** Enter picks what answers the text in the field: pressed before that is found, it waits for it. */
function useEnter(isFound: boolean, pick: (isElsewhere: boolean) => void) {
  const [pressed, setPressed] = useState<{ readonly isElsewhere: boolean }>();
  const pickLatest = useEffectEvent(pick);
  useEffect(() => {
    if (!pressed || !isFound) return;
    pickLatest(pressed.isElsewhere);
    setPressed(undefined);
  }, [pressed, isFound]);
  return {
    press: (isElsewhere: boolean) => setPressed({ isElsewhere }),
    forget: () => setPressed(undefined),
  };
}

/** Modal as long as it is there; closed before it is taken away, so that the focus goes back to where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}

function useGo(language: Language) {
  const router = useRouter();
  return (path: string, isElsewhere = false) => {
    const url = pageUrl(language, path);
    const [place, anchor] = url.split('#');
    if (isElsewhere) window.open(url, '_blank', 'noopener');
    // On this page the browser itself goes there, and tells everybody.
    else if (anchor !== undefined && place === window.location.pathname) window.location.hash = anchor;
    else router.push(url);
  };
}

function placeOf({ hit }: Option & { readonly kind: 'hit' }): string {
  const { path, id } = hit.entry;
  return id === undefined ? path : `${path}#${id}`;
}

/** What can be found, and whether that is all: commands and course arrive a moment after the dialog. */
function useFindable(language: Language, state: CourseFinder, go: (path: string) => void) {
  const [here, setHere] = useState<readonly Command[]>();
  const path = usePathname().split('/').slice(2).join('/');
  const { progress } = useProgress();
  useEffect(() => {
    let isGone = false;
    void offeredCommands().then((commands) => isGone || setHere(commands));
    return () => {
      isGone = true;
    };
  }, []);
  const course = state.kind === 'here' ? state.course : undefined;
  const site = siteCommands({ language, path, course, progress, go });
  const finder = state.kind === 'here' ? state.finder : undefined;
  const findable: Findable = { finder, here: here ?? [], site };
  return { findable, isWhole: here !== undefined && state.kind !== 'loading' };
}

interface FinderStatusProps {
  readonly course: CourseFinder;
  readonly texts: (typeof finderTexts)[Language];
  readonly query: string;
  readonly count: number;
}

/** How many there are, for who cannot see it; why there are none, for everybody. */
function FinderStatus({ course, texts, query, count }: FinderStatusProps) {
  const isSearch = query.trim() !== '' && !query.startsWith('>');
  if (course.kind === 'failed')
    return (
      <p role="alert" className="finder-status">
        {texts.failed}{' '}
        <button type="button" onClick={course.again} className="min-h-6 text-accent underline">
          {texts.again}
        </button>
      </p>
    );
  const words =
    isSearch && course.kind === 'loading'
      ? texts.loading
      : count > 0
        ? texts.count(count)
        : texts.nothing(query.replace(/^>/, '').trim());
  return (
    <p role="status" className={count > 0 && words !== texts.loading ? 'sr-only' : 'finder-status'}>
      {words}
    </p>
  );
}
