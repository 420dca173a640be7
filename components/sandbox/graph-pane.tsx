'use client';

import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { EditingLayer } from '@/components/graph/editing/editing-layer';
import { GraphLegend } from '@/components/graph/graph-legend';
import { MachineGraph, type PickedBy } from '@/components/graph/machine-graph';
import { panels } from '@/components/studio/panels';
import type { Diagnostic } from '@pasos/engine/browser';
import type { MachineGraph as Graph } from '@/lib/graph/machine-graph';
import { problemStates } from '@/lib/graph/problem-states';
import type { Language } from '@/lib/i18n/languages';
import { teach } from '@/lib/sandbox/language-service';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { isOwnMachine } from '@/lib/studio/account/studio-lab';
import type { Studio } from '@/lib/studio/studio';
import { getMessages } from './messages/messages';
import { Segments } from './layout/segments';
import { useGraph } from './use-graph';
import { useStore } from './use-store';

// Fetched when somebody prefers it to the drawing.
const GraphList = lazy(async () => ({
  default: (await import('@/components/graph/graph-list')).GraphList,
}));

interface GraphPaneProps {
  studio: Studio;
  session: SandboxSession;
  language: Language;
}

/** The machine drawn: the one in the editor, or the one an execution used with what became of each state. */
export function GraphPane({ studio, session, language }: GraphPaneProps) {
  const texts = getMessages(language).graph;
  const [form, setForm] = useState<'graph' | 'list'>('graph');
  const drawn = useStore(session.store, (snapshot) => snapshot.drawn);
  const hasRun = useStore(session.runs.store, (snapshot) => snapshot.selected !== undefined);
  const isStale = useStore(
    session.diagnosis.store,
    ({ isJson, definition }) => !isJson && definition !== undefined,
  );
  const shown = hasRun ? drawn : 'draft';
  return (
    <section aria-label={texts.source} className="flex size-full flex-col bg-page">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-2 py-1.5">
        {hasRun && (
          <Segments
            label={texts.source}
            options={[
              { id: 'draft', text: texts.draft },
              { id: 'run', text: texts.run },
            ]}
            active={shown}
            onSelect={(id) => session.view.draw(id)}
          />
        )}
        <span className="ml-auto" />
        <Segments
          label={texts.shows}
          options={[
            { id: 'graph', text: getMessages(language).tabs.graph, title: texts.asGraph },
            { id: 'list', text: texts.list, title: texts.asList },
          ]}
          active={form}
          onSelect={setForm}
        />
      </div>
      {shown === 'draft' && isStale && (
        <p role="status" className="border-b border-line bg-warn-soft px-3 py-1.5 text-xs text-warn">
          {texts.stale}
        </p>
      )}
      <div className="relative min-h-0 flex-1">
        <Suspense>
          {shown === 'run' ? (
            <RunDrawing studio={studio} session={session} language={language} form={form} />
          ) : (
            <DraftDrawing studio={studio} session={session} language={language} form={form} />
          )}
        </Suspense>
      </div>
      {shown === 'run' && <RunLegend studio={studio} session={session} language={language} />}
    </section>
  );
}

/** Of the moment that the run is rewound to, or as it stands. */
function useSummaries(studio: Studio, session: SandboxSession) {
  const past = useStore(studio.store, (snapshot) => snapshot.past);
  const present = useStore(session.runs.store, (snapshot) => snapshot.selected?.summaries);
  return past ?? present;
}

function RunLegend({ studio, session, language }: GraphPaneProps) {
  const summaries = useSummaries(studio, session);
  return <GraphLegend summaries={summaries ?? {}} language={language} />;
}

type DrawingProps = GraphPaneProps & { form: 'graph' | 'list' };

function DraftDrawing({ studio, session, language, form }: DrawingProps) {
  const definition = useStore(session.diagnosis.store, (snapshot) => snapshot.definition);
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const graph = useGraph(definition, true);
  const diagnostics = useStore(session.diagnosis.store, (snapshot) => snapshot.diagnostics);
  const problems = useMemo(() => problemWords(graph, diagnostics, language), [graph, diagnostics, language]);
  const marks = useStore(studio.store, (snapshot) => snapshot.marks);
  const Editing = useEditing(isOwnMachine(session.labStep));
  const stops = useStore(session.store, (snapshot) => snapshot.stops);
  const props = { graph, language, problems, marks, stops, selected };
  const openText = (pointer: string) => session.view.selectState(pointer, { focusEditor: true });
  if (form === 'list') return <GraphList {...props} onSelect={openText} />;
  const onSelect = (pointer: string, how: PickedBy) => {
    if (how === 'click') studio.selectState(pointer);
    else if (panels.inspector) {
      studio.selectState(pointer);
      studio.open('inspector');
    } else openText(pointer);
  };
  return (
    <MachineGraph
      {...props}
      onSelect={onSelect}
      overlay={
        Editing &&
        ((canvas) => <Editing studio={studio} session={session} language={language} canvas={canvas} />)
      }
    />
  );
}

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** What changes the drawing comes with the first sign of somebody: most pages are read first. */
function useEditing(atOnce: boolean) {
  const [layer, setLayer] = useState<{ readonly Layer: typeof EditingLayer }>();
  useEffect(() => {
    if (layer) return undefined;
    let isGone = false;
    const load = () => {
      import('@/components/graph/editing/editing-layer').then(
        (loaded) => isGone || setLayer({ Layer: loaded.EditingLayer }),
        // Without a connection the drawing is still right; the next sign tries again.
        () => undefined,
      );
    };
    // Who opens a machine of their own is here to change it.
    if (atOnce) load();
    for (const sign of signs) window.addEventListener(sign, load, { passive: true });
    return () => {
      isGone = true;
      for (const sign of signs) window.removeEventListener(sign, load);
    };
  }, [layer, atOnce]);
  return layer?.Layer;
}

function problemWords(graph: Graph, diagnostics: readonly Diagnostic[], language: Language) {
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
  const words = [...problemStates(graph, errors)].map(
    ([id, found]) => [id, found.map((one) => teach(one, language).what)] as const,
  );
  return new Map(words);
}

function RunDrawing({ studio, session, language, form }: DrawingProps) {
  const definition = useStore(session.runs.store, (snapshot) => snapshot.selected?.definition);
  const summaries = useSummaries(studio, session);
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const stops = useStore(session.store, (snapshot) => snapshot.stops);
  const graph = useGraph(useMemo(() => parseDefinition(definition), [definition]));
  const Drawing = form === 'graph' ? MachineGraph : GraphList;
  return (
    <Drawing
      graph={graph}
      language={language}
      summaries={summaries}
      stops={stops}
      selected={selected}
      onSelect={(pointer) => studio.selectState(pointer)}
    />
  );
}
