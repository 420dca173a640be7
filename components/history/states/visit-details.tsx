import { getMessages } from '@/components/sandbox/messages/messages';
import { Button } from '@/components/ui/button';
import { explainFailure } from '@/lib/sandbox/explain-failure';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { JsonBlock } from '../json-block';
import type { RunViewProps } from '../run-details';
import { StartedWork } from '../started-work';

interface VisitDetailsProps extends RunViewProps {
  visit: StateVisit;
  label: string;
  onToCode: () => void;
}

/** What a state received and what it left, side by side. */
export function VisitDetails({ visit, label, onToCode, ...view }: VisitDetailsProps) {
  const { language } = view;
  const texts = getMessages(language).states;
  const runTexts = getMessages(language).runs;
  const { input, output, error, cause, assigned, endedAt, sent, answer } = visit;
  const plain = error && explainFailure({ error, cause, isFromFail: visit.type === 'Fail' })?.[language];
  return (
    <div role="group" aria-label={label} className="grid gap-2 @2xl:grid-cols-2">
      <JsonBlock label={texts.input} text={input} language={language} />
      <JsonBlock
        label={texts.output}
        text={output}
        absent={endedAt ? texts.noOutput : texts.notYet}
        language={language}
      />
      {sent !== undefined && <JsonBlock label={texts.sent} text={sent} language={language} />}
      {answer !== undefined && <JsonBlock label={texts.answer} text={answer} language={language} />}
      {assigned && Object.keys(assigned).length > 0 && (
        <JsonBlock label={texts.variables} text={variablesText(assigned)} language={language} />
      )}
      {error !== undefined && (
        <div className="text-sm @2xl:col-span-2">
          {plain && <p>{plain}</p>}
          <p className="mt-1 font-mono text-xs break-words text-bad">
            {runTexts.error}: {error}
            {cause && <span className="block whitespace-pre-wrap text-muted">{cause}</span>}
          </p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2 @2xl:col-span-2">
        <StartedWork {...view} executionArn={visit.executionArn} mapRunArn={visit.mapRunArn} />
        <Button size="small" look="quiet" onClick={onToCode}>
          {texts.toCode}
        </Button>
      </div>
    </div>
  );
}

/** Each variable's value is a JSON text of its own. */
function variablesText(assigned: Readonly<Record<string, string>>): string {
  return `{${Object.entries(assigned)
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .join(',')}}`;
}
