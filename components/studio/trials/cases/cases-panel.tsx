'use client';

import { useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { caseBenchOf, type CaseBench } from '@/lib/studio/trials/cases/case-bench';
import { FileButton } from '../../form/file-button';
import { download } from '../../form/files';
import type { PanelProps } from '../../panels';
import { CaseRow } from './case-row';
import { caseTexts } from './messages';

/** What the machine must do, case by case, and whether it does. */
export default function CasesPanel({ studio, session, language }: PanelProps) {
  const texts = caseTexts(language);
  const bench = caseBenchOf(studio);
  const { cases, removed, isUnkept } = useStore(bench.cases.store, (snapshot) => snapshot);
  const { verdicts, ranText, isRunning } = useStore(bench.store, (snapshot) => snapshot);
  const status = useStore(session.runs.store, ({ selected }) => selected?.description?.status);
  const canRecord = status !== undefined && status !== 'RUNNING';
  const judged = cases.filter(({ id }) => verdicts.has(id));
  const passed = judged.filter(({ id }) => verdicts.get(id)?.verdict.isPassed).length;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-4 p-4 text-sm">
      <p className="text-muted">{texts.intro}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          disabled={!canRecord}
          onClick={() => bench.record(texts.newName(cases.length + 1))}
        >
          {texts.record}
        </Button>
        <Button
          onClick={() =>
            bench.cases.add({
              name: texts.newName(cases.length + 1),
              input: session.inputs.first(),
              mocks: {},
              seed: 0,
              expected: { status: 'SUCCEEDED' },
            })
          }
        >
          {texts.blank}
        </Button>
        <Button disabled={cases.length === 0 || isRunning} onClick={() => void bench.run()}>
          {isRunning ? texts.running : texts.runAll}
        </Button>
        <span role="status" className="font-semibold">
          {judged.length > 0 && texts.summary(passed, judged.length)}
        </span>
      </div>
      {!canRecord && <p className="text-xs text-muted">{texts.noRun}</p>}
      {isUnkept && <p className="rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">{texts.unkept}</p>}
      {cases.length === 0 && <p className="text-muted">{texts.none}</p>}
      <ul aria-label={texts.list} className="grid gap-2">
        {cases.map((saved) => (
          <CaseRow
            key={saved.id}
            saved={saved}
            verdict={verdicts.get(saved.id)?.verdict}
            isStale={ranText !== undefined && ranText !== session.active.text}
            bench={bench}
            language={language}
          />
        ))}
      </ul>
      {removed && (
        <p role="status" className="flex items-center gap-2">
          {texts.removed(removed.saved.name)}
          <Button size="small" onClick={() => bench.cases.putBack()}>
            {texts.putBack}
          </Button>
        </p>
      )}
      <Files bench={bench} language={language} isEmpty={cases.length === 0} />
    </div>
  );
}

interface FilesProps extends Pick<PanelProps, 'language'> {
  readonly bench: CaseBench;
  readonly isEmpty: boolean;
}

function Files({ bench, language, isEmpty }: FilesProps) {
  const texts = caseTexts(language);
  const [isRefused, setRefused] = useState(false);
  const files = () => bench.exported();
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap gap-2">
        <FileButton text={texts.importFile} onText={(text) => setRefused(!bench.cases.read(text))} />
        <Button
          size="small"
          disabled={isEmpty}
          onClick={() =>
            files()
              .slice(1, 2)
              .forEach(([name, text]) => download(name, text))
          }
        >
          {texts.exportCases}
        </Button>
        <Button
          size="small"
          disabled={isEmpty}
          onClick={() => files().forEach(([name, text]) => download(name, text))}
        >
          {texts.exportTests}
        </Button>
      </div>
      <p className="text-xs text-muted">{texts.exportNote}</p>
      {isRefused && (
        <p role="alert" className="text-bad">
          {texts.noFile}
        </p>
      )}
    </div>
  );
}
