'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { above, type Place } from '@/lib/studio/resources/place/place';
import { placeOf } from '@/lib/studio/resources/place/open-place';
import type { PanelProps } from '../panels';
import { resourceTexts } from './messages/messages';
import { Overview } from './overview/overview';
import { ResourceView } from './services/resource-view';
import { ServiceList } from './services/service-list';
import { ResourcesContext, useResources, type Resources } from './use-resources';

/** Functions, tables, queues, files: what the machines use, as it is now. */
export default function ResourcesPanel({ studio, session, language }: PanelProps) {
  const { place } = useStore(placeOf(studio), (snapshot) => snapshot);
  const isRunning = useStore(session.runs.store, ({ selected, rows }) =>
    [selected?.description, ...rows].some((run) => run?.status === 'RUNNING'),
  );
  const resources = useMemo<Resources>(
    () => ({
      call: session.target.service,
      studio,
      session,
      language,
      isRunning,
      go: (to) => placeOf(studio).set({ place: to }),
    }),
    [studio, session, language, isRunning],
  );
  return (
    <ResourcesContext.Provider value={resources}>
      <div className="flex min-h-full flex-col">
        <Path place={place} />
        <div className="min-w-0 flex-1 p-3 text-sm">
          <Shown key={JSON.stringify(place)} place={place} />
        </div>
      </div>
    </ResourcesContext.Provider>
  );
}

function Shown({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'overview':
      return <Overview />;
    case 'service':
      return <ServiceList service={place.service} />;
    case 'resource':
      return <ResourceView place={place} />;
  }
}

/** The way back up; the last of it is where one is. */
function Path({ place }: { readonly place: Place }) {
  const { language, isRunning, go } = useResources();
  const texts = resourceTexts(language);
  const here = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // Whoever went somewhere by keyboard goes on from there.
  useEffect(() => {
    if (!isFirst.current) here.current?.focus();
    isFirst.current = false;
  }, [place]);
  const parents =
    place.kind === 'overview'
      ? []
      : place.kind === 'service'
        ? [above(place)]
        : [above(above(place)), above(place)];
  const name = (at: Place) =>
    at.kind === 'overview'
      ? texts.overview
      : at.kind === 'service'
        ? texts.services[at.service].title
        : at.name;
  return (
    <nav
      aria-label={texts.path}
      className="sticky top-0 z-10 flex min-h-10 items-center gap-1 border-b border-line bg-surface px-2 text-sm"
    >
      <ol className="flex min-w-0 flex-1 items-center gap-1">
        {parents.map((at) => (
          <li key={at.kind} className="flex shrink-0 items-center gap-1">
            <button
              type="button"
              onClick={() => go(at)}
              className="min-h-8 rounded px-1.5 text-accent outline-accent hover:underline focus-visible:outline-2"
            >
              {name(at)}
            </button>
            <span aria-hidden="true" className="text-muted">
              ›
            </span>
          </li>
        ))}
        <li className="min-w-0">
          <strong
            ref={here}
            tabIndex={-1}
            aria-current="page"
            className="block truncate px-1.5 outline-none"
            title={name(place)}
          >
            {name(place)}
          </strong>
        </li>
      </ol>
      {isRunning && (
        <span
          title={texts.liveTitle}
          className="flex shrink-0 items-center gap-1.5 rounded-full bg-run-soft px-2 py-0.5 text-xs text-run"
        >
          <span aria-hidden="true" className="size-1.5 rounded-full bg-run motion-safe:animate-pulse" />
          {texts.live}
        </span>
      )}
    </nav>
  );
}
