import { panels } from '@/components/studio/panels';
import { TouchedByVisit } from '@/components/studio/resources/touched/touched-links';
import { Button } from '@/components/ui/button';
import { explainFailure } from '@/lib/sandbox/explain/explain-failure';
import { statePointer } from '@/lib/sandbox/history/find-state';
import { JsonBlock } from '../json-block';
import { runTexts } from '../messages/messages';
import { StartedWork } from '../started-work';
import type { VisitProps } from './visit-panel';

/** What a state received and what it left, side by side. */
export function VisitData({ visit, ...view }: VisitProps) {
  const { studio, session, language } = view;
  const texts = runTexts(language).visit;
  const { input, output, error, cause, endedAt, sent, answer } = visit;
  const plain = error && explainFailure({ error, cause, isFromFail: visit.type === 'Fail' })?.[language];
  const pointer = statePointer(session.active.text, visit.name);
  return (
    <div className="grid gap-3 @2xl:grid-cols-2">
      {error !== undefined && (
        <div className="rounded-md border border-bad/40 bg-bad-soft px-3 py-2 text-sm @2xl:col-span-2">
          {plain && <p>{plain}</p>}
          <p className="mt-1 font-mono text-xs break-words text-bad">
            {texts.error}: {error}
            {cause && <span className="mt-0.5 block whitespace-pre-wrap text-muted">{cause}</span>}
          </p>
        </div>
      )}
      <JsonBlock label={texts.input} text={input} language={language} />
      <JsonBlock
        label={texts.output}
        text={output}
        absent={endedAt ? texts.noOutput : texts.notYet}
        language={language}
      />
      {sent !== undefined && <JsonBlock label={texts.sent} text={sent} language={language} />}
      {answer !== undefined && <JsonBlock label={texts.answer} text={answer} language={language} />}
      <TouchedByVisit visit={visit} studio={studio} language={language} />
      <div className="flex flex-wrap items-center gap-2 @2xl:col-span-2">
        <StartedWork {...view} executionArn={visit.executionArn} mapRunArn={visit.mapRunArn} />
        {panels.xray && (
          <Button size="small" onClick={() => studio.open('xray')}>
            {texts.xray}
          </Button>
        )}
        {pointer && (
          <Button
            size="small"
            look="quiet"
            onClick={() => session.view.selectState(pointer, { focusEditor: true })}
          >
            {texts.toCode}
          </Button>
        )}
      </div>
    </div>
  );
}
