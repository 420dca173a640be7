import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { explainFailure } from '@/lib/sandbox/explain/explain-failure';
import { pathText, type KeyPath } from '@/lib/studio/lineage/stages/key-path';
import type { XrayStage } from '@/lib/studio/lineage/stages/stage';
import { xrayTexts } from '../messages';
import { stageTitle, withoutRule } from '../stage-texts';
import { ChangeMark, ValueTree } from './value-tree';

export interface StageCardProps {
  readonly stage: XrayStage;
  readonly number: number;
  readonly language: Language;
  readonly onTrace: (path: KeyPath) => void;
  readonly onToText: (pointer: string) => void;
  readonly onWhy: () => void;
  /** Shown below the rule while it is being tried out. */
  readonly editing?: React.ReactNode;
  readonly onEdit?: () => void;
}

/** One station of the data: the rule that made it, what changed, and the value. */
export function StageCard(props: StageCardProps) {
  const { stage, number, language, editing, onEdit } = props;
  const texts = xrayTexts(language);
  const id = useId();
  const title = stageTitle(stage.kind, language);
  const idle = withoutRule(stage, language);
  const isDull = idle !== undefined && stage.changes.length === 0 && !stage.failure && !editing;
  return (
    <li
      aria-labelledby={id}
      className={`rounded-lg border bg-surface ${stage.failure ? 'border-bad' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center gap-x-2 px-3 py-1.5">
        <span
          aria-hidden="true"
          className={`grid size-5 shrink-0 place-items-center rounded-full text-[0.7rem] font-semibold ${
            stage.failure ? 'bg-bad-soft text-bad' : 'bg-raised text-muted'
          }`}
        >
          {stage.failure ? '!' : number}
        </span>
        <h3 id={id} className="text-sm font-semibold">
          {title}
        </h3>
        {idle && <p className="min-w-0 flex-1 text-xs text-muted">{idle}</p>}
        {onEdit && (
          <Button
            size="small"
            look="quiet"
            className="ml-auto text-xs"
            onClick={onEdit}
            aria-expanded={!!editing}
            aria-label={`${editing ? texts.stopEditing : texts.edit}: ${title}`}
          >
            {editing ? texts.stopEditing : texts.edit}
          </Button>
        )}
      </div>
      {!isDull && (
        <div className="grid gap-2 px-3 pb-3">
          {stage.rule?.text !== undefined && !editing && (
            <QuotedRule {...props} rule={stage.rule} text={stage.rule.text} />
          )}
          {editing}
          {stage.failure && <Broken {...props} />}
          <Value {...props} />
        </div>
      )}
    </li>
  );
}

function QuotedRule({
  rule,
  text,
  language,
  onToText,
}: StageCardProps & { rule: { field: string; pointer: string }; text: string }) {
  const texts = xrayTexts(language);
  return (
    <div className="flex items-start gap-2 rounded-md border-l-2 border-accent bg-raised px-2 py-1">
      <code
        tabIndex={0}
        className="max-h-32 min-w-0 flex-1 overflow-auto font-mono text-xs leading-5 break-words whitespace-pre-wrap outline-accent focus-visible:outline-2"
      >
        <span className="text-muted">{`"${rule.field}": `}</span>
        {dedented(text)}
      </code>
      <button
        type="button"
        onClick={() => onToText(rule.pointer)}
        className="min-h-6 shrink-0 rounded px-1 text-xs text-accent underline outline-accent focus-visible:outline-2"
      >
        {texts.toText}
        <span className="sr-only">{`: ${rule.field}`}</span>
      </button>
    </div>
  );
}

/** As it is authored, but not as far in. */
function dedented(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const depth = Math.min(...others.map((line) => line.search(/\S|$/)));
  return [first, ...others.map((line) => line.slice(depth))].join('\n');
}

function Broken({ stage, language, onWhy }: StageCardProps) {
  const texts = xrayTexts(language);
  const { error, cause } = stage.failure ?? {};
  const plain = explainFailure({ error, cause, isFromFail: false })?.[language];
  return (
    <div className="rounded-md bg-bad-soft px-3 py-2 text-sm">
      <p className="font-semibold text-bad">{texts.broke}</p>
      {plain && <p className="mt-1">{plain}</p>}
      <p className="mt-1 font-mono text-xs break-words">
        {error}
        {cause && <span className="block whitespace-pre-wrap text-muted">{cause}</span>}
      </p>
      <Button size="small" className="mt-2" onClick={onWhy}>
        {texts.why}
      </Button>
    </div>
  );
}

function Value({ stage, language, onTrace }: StageCardProps) {
  const texts = xrayTexts(language);
  const { kind, value, changes, computed } = stage;
  if (value === undefined)
    return stage.failure || kind === 'assign' ? null : <p className="text-xs text-muted">{texts.never}</p>;
  if (kind === 'rule') {
    const chosen = Number(value) < 0 ? texts.default : texts.ruleNumber(Number(value) + 1);
    return <p className="text-sm font-medium">{chosen}</p>;
  }
  const isMade = kind !== 'wait' && kind !== 'error';
  const removed = changes.filter((change) => change.kind === 'removed');
  return (
    <>
      <ValueTree value={value} changes={changes} language={language} onTrace={isMade ? onTrace : undefined} />
      {removed.length > 0 && (
        <ul aria-label={texts.gone} className="flex flex-wrap gap-1">
          {removed.slice(0, 20).map((change) => (
            <li
              key={pathText(change.path)}
              className="flex items-center gap-1 rounded bg-bad-soft px-1.5 py-0.5 text-xs"
            >
              <s className="font-mono">{pathText(change.path)}</s>
              <ChangeMark change={change} language={language} />
            </li>
          ))}
        </ul>
      )}
      {computed !== undefined && <p className="text-xs text-muted">{texts.differs}</p>}
    </>
  );
}
