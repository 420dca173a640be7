import { JsonBlock } from '@/components/history/json-block';
import type { Language } from '@/lib/i18n/languages';
import { testStages, type TestStage } from '@/lib/studio/trials/test-state/stages';
import type { Tried } from '@/lib/studio/trials/test-state/try-state';
import { Differences } from '../../form/differences';
import { testTexts, type TestTexts } from './messages';

interface TestResultProps {
  readonly tried: Tried;
  readonly state: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

const looks: Readonly<Record<string, string>> = {
  SUCCEEDED: 'bg-ok-soft text-ok',
  FAILED: 'bg-bad-soft text-bad',
  RETRIABLE: 'bg-warn-soft text-warn',
  CAUGHT_ERROR: 'bg-warn-soft text-warn',
};

/** What came of the test, and each stage of the data with what changed there. */
export function TestResult({ tried, state, language }: TestResultProps) {
  const texts = testTexts(language);
  if (tried.kind === 'refused')
    return (
      <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">
        <p className="font-semibold">{texts.refused}</p>
        <p className="mt-1 font-mono text-xs break-words whitespace-pre-wrap">
          {tried.error}: {tried.message}
        </p>
      </div>
    );
  const { status = '', error, cause, nextState, inspectionData } = tried.answer;
  const stages = testStages(tried.answer, state);
  const { request, response } = inspectionData ?? {};
  return (
    <div className="grid gap-3" aria-live="polite">
      <dl className={`grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-md px-3 py-2 ${looks[status] ?? ''}`}>
        <dt className="col-span-2 font-semibold">
          {texts.statuses[status] ?? status} <code className="text-xs font-normal">{status}</code>
        </dt>
        {error !== undefined && <Row name="Error" value={error} />}
        {cause !== undefined && <Row name="Cause" value={cause} />}
        {status !== 'FAILED' && status !== 'RETRIABLE' && (
          <Row name={texts.next} value={nextState ?? texts.end} />
        )}
      </dl>
      <ErrorDetails details={inspectionData?.errorDetails} texts={texts} />
      <h3 className="font-semibold">{texts.stages}</h3>
      {inspectionData === undefined && <p className="text-muted">{texts.noStages}</p>}
      <ol className="grid gap-3">
        {stages.map((stage) => (
          <Stage key={stage.id} stage={stage} language={language} />
        ))}
      </ol>
      {request && (
        <JsonBlock label={texts.exchange} text={JSON.stringify({ request, response })} language={language} />
      )}
    </div>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="text-xs leading-5 font-semibold">{name}</dt>
      <dd className="min-w-0 font-mono text-xs leading-5 break-words whitespace-pre-wrap">{value}</dd>
    </>
  );
}

interface Details {
  readonly catchIndex?: number;
  readonly retryIndex?: number;
  readonly retryBackoffIntervalSeconds?: number;
}

function ErrorDetails({
  details,
  texts,
}: {
  readonly details: Details | undefined;
  readonly texts: TestTexts;
}) {
  if (!details) return null;
  const { catchIndex, retryIndex, retryBackoffIntervalSeconds: seconds = 0 } = details;
  return (
    <>
      {retryIndex !== undefined && <p>{texts.retried(retryIndex, seconds)}</p>}
      {catchIndex !== undefined && <p>{texts.caught(catchIndex)}</p>}
    </>
  );
}

function Stage({ stage, language }: { readonly stage: TestStage; readonly language: Language }) {
  const texts = testTexts(language);
  const { id, text, rule, changes, isFromOutside } = stage;
  const isFirst = id === 'input';
  const remark = isFromOutside
    ? id === 'result'
      ? texts.outside
      : undefined
    : isFirst
      ? undefined
      : changes.length === 0
        ? texts.same
        : texts.changes(changes.length);
  return (
    <li className={`grid gap-1.5 border-l-2 pl-3 ${changes.length > 0 ? 'border-accent' : 'border-line'}`}>
      {rule && (
        <code className="block rounded bg-raised px-2 py-1 text-xs break-words">
          {JSON.stringify(rule.field)}: {JSON.stringify(rule.value)}
        </code>
      )}
      <JsonBlock label={texts.stage[id]} text={text} language={language} />
      {remark !== undefined && <p className="text-xs text-muted">{remark}</p>}
      <Differences differences={changes} language={language} />
    </li>
  );
}
