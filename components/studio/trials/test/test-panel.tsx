'use client';

import { useMemo, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { stateName } from '@/lib/sandbox/history/find-state';
import { isRecord } from '@/lib/studio/trials/faults/is-record';
import { allStates } from '@/lib/studio/trials/test-state/all-states';
import { stateAt } from '@/lib/studio/trials/test-state/state-at';
import {
  emptyForm,
  testCommand,
  testRequest,
  type TestForm,
} from '@/lib/studio/trials/test-state/test-request';
import { formOf, offersOf, rememberForm } from '@/lib/studio/trials/test-state/kept-form';
import { tryState, type Tried } from '@/lib/studio/trials/test-state/try-state';
import type { PanelProps } from '../../panels';
import { SelectField } from '../../form/fields';
import { testTexts } from './messages';
import { TestFields } from './test-fields';
import { TestResult } from './test-result';

/** One state by itself: what goes in, what its work gives, and what becomes of the data. */
export default function TestPanel({ studio, session, language }: PanelProps) {
  const texts = testTexts(language);
  const definition = useStore(session.diagnosis.store, (snapshot) => snapshot.definition);
  const isJson = useStore(session.diagnosis.store, (snapshot) => snapshot.isJson);
  const pointer = useStore(session.store, (snapshot) => snapshot.selectedState);
  const state = useMemo(() => stateAt(definition, pointer), [definition, pointer]);
  const states = useMemo(() => allStates(definition), [definition]);
  const name = stateName(pointer);
  if (!isJson) return <p className="p-4 text-sm text-warn">{texts.broken}</p>;
  const isPicked = state !== undefined && name !== undefined;
  return (
    <div className="grid gap-3 p-3 text-sm">
      <SelectField
        label={texts.state}
        value={isPicked ? pointer! : ''}
        options={[
          ...(isPicked ? [] : [{ id: '', text: texts.choose }]),
          ...states.map((one) => ({ id: one.pointer, text: one.name })),
        ]}
        onChange={(id) => studio.selectState(id)}
      />
      {isPicked && (
        <Tester
          key={`${pointer} ${offersOf(placeOf(session, name))}`}
          session={session}
          language={language}
          name={name}
          state={state}
        />
      )}
    </div>
  );
}

function placeOf({ labStep }: PanelProps['session'], name: string): string {
  return `${labStep}/${name}`;
}

interface TesterProps extends Pick<PanelProps, 'session' | 'language'> {
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
}

function Tester({ session, language, name, state }: TesterProps) {
  const texts = testTexts(language);
  const type = String(state.Type);
  const place = placeOf(session, name);
  const [form, setForm] = useState<TestForm>(
    () => formOf(place) ?? { ...emptyForm, ...firstData(session, name) },
  );
  const [tried, setTried] = useState<Tried>();
  const [isTrying, setTrying] = useState(false);
  const change = (members: Partial<TestForm>) => {
    const next = { ...form, ...members };
    rememberForm(place, next);
    setForm(next);
  };
  const request = () => testRequest(session.active.text, { name, type }, form);
  const run = async () => {
    setTrying(true);
    setTried(await tryState(session.target.client, request()));
    setTrying(false);
  };
  const seen = useStore(session.runs.store, ({ selected }) => selected?.visits);
  const hasSeen = seen?.some((visit) => visit.name === name) ?? false;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <TestFields
        form={form}
        type={type}
        language={language}
        onChange={change}
        onFromRun={hasSeen ? () => change(firstData(session, name)) : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={isTrying}>
          {isTrying ? texts.running : texts.run}
        </Button>
        <CopyCommand text={() => testCommand(request())} language={language} />
      </div>
      {tried && <TestResult tried={tried} state={state} language={language} />}
    </form>
  );
}

/** What the state was last given in the run that is looked at. */
function firstData({ runs }: PanelProps['session'], name: string): Pick<TestForm, 'input'> {
  const visits = runs.store.get().selected?.visits ?? [];
  const input = visits.findLast((visit) => visit.name === name)?.input ?? '{}';
  return { input: pretty(input) };
}

function pretty(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) || Array.isArray(value) ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}

function CopyCommand({ text, language }: { readonly text: () => string } & Pick<PanelProps, 'language'>) {
  const texts = testTexts(language);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
  };
  return (
    <Button onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
    </Button>
  );
}
