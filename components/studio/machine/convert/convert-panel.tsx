'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { stateName } from '@/lib/sandbox/history/find-state';
import type { Converted } from '@/lib/studio/machine/convert/conversion';
import { isProven } from '@/lib/studio/machine/convert/proof/prove';
import type { PanelProps } from '../../panels';
import { getMessages } from './messages';
import { ProofView } from './proof-view';
import { Refusals } from './refusals';
import { RulesList } from './rules-list';
import { useConversion } from './use-conversion';
import { useProof } from './use-proof';

const DiffView = lazy(() => import('@/components/sandbox/editor/diff-view'));

type Scope = 'machine' | 'state';

/** JSONPath into JSONata: what would change, by which rules, and the proof that nothing else does. */
export default function ConvertPanel({ studio, session, language }: PanelProps) {
  const texts = getMessages(language);
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const draft = useStore(session.store, ({ activeDraft }) => activeDraft);
  const text = useStore(session.drafts.store, ({ drafts }) => drafts[draft]?.text ?? '');
  const [scope, setScope] = useState<Scope>('machine');
  const [appliedText, setAppliedText] = useState<string>();
  const name = stateName(selected);
  const isState = scope === 'state' && selected !== undefined;
  const conversion = useConversion(text, isState ? selected : '');
  const options = [
    { id: 'machine' as const, text: texts.machine },
    ...(name === undefined ? [] : [{ id: 'state' as const, text: texts.state(name) }]),
  ];
  const apply = (converted: Converted) => {
    studio.apply(converted.change);
    setAppliedText(converted.text);
  };
  return (
    <div className="mx-auto grid max-w-6xl gap-4 p-4 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <Segments
          label={texts.scope}
          options={options}
          active={isState ? 'state' : 'machine'}
          onSelect={setScope}
        />
        {name === undefined && <span className="text-muted">{texts.noState}</span>}
      </div>
      {appliedText === text && (
        <p role="status" className="rounded-md bg-ok-soft px-3 py-2 text-ok">
          {texts.applied}
        </p>
      )}
      {conversion?.kind === 'broken' && <p role="alert">{texts.broken}</p>}
      {conversion?.kind === 'nothing' && appliedText !== text && (
        <p className="text-muted">{texts.nothing}</p>
      )}
      {conversion?.kind === 'refused' && (
        <Refusals refusals={conversion.refusals} studio={studio} language={language} texts={texts} />
      )}
      {conversion?.kind === 'converted' && (
        <ConvertedView
          before={text}
          converted={conversion}
          session={session}
          language={language}
          onApply={apply}
        />
      )}
    </div>
  );
}

interface ConvertedViewProps extends Pick<PanelProps, 'session' | 'language'> {
  readonly before: string;
  readonly converted: Converted;
  readonly onApply: (converted: Converted) => void;
}

function ConvertedView({ before, converted, session, language, onApply }: ConvertedViewProps) {
  const texts = getMessages(language);
  const { proof, again } = useProof(session, before, converted);
  const canApply = proof !== undefined && isProven(proof);
  const sides = useMemo(
    () => ({
      before: { label: texts.before, text: before },
      after: { label: texts.after, text: converted.text },
    }),
    [texts, before, converted.text],
  );
  return (
    <>
      <section className="grid gap-2" aria-label={texts.diff}>
        <Suspense fallback={<div className="h-60" />}>
          <DiffView before={sides.before} after={sides.after} language={language} />
        </Suspense>
      </section>
      <ProofView proof={proof} onAgain={again} language={language} texts={texts} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={!canApply} onClick={() => onApply(converted)}>
          {texts.apply}
        </Button>
        {proof && !proof.stopped && proof.done < proof.total && proof.different.length === 0 && (
          <span className="text-muted">{texts.waiting}</span>
        )}
      </div>
      <RulesList applied={converted.applied} language={language} texts={texts} />
    </>
  );
}
