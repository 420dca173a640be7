import { useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import { setAt } from '@/lib/studio/edit/change';
import { pointerIn } from '@/lib/studio/lineage/live/relocate';
import { showTrail } from '@/lib/studio/lineage/live/trail-target';
import { tryOut, type Outcome, type Trying } from '@/lib/studio/lineage/live/what-if';
import type { StageKind, VisitStages, XrayStage } from '@/lib/studio/lineage/stages/stage';
import { stagesOf } from '@/lib/studio/lineage/stages/stages-of';
import type { Lineage } from '@/lib/studio/lineage/trail/lineage';
import type { PanelProps } from '../../panels';
import { xrayTexts } from '../messages';
import { showInText } from '../show-in-text';
import { stageTitle } from '../stage-texts';
import { useAsync } from '../use-lineage';
import { StageCard } from './stage-card';
import { TryOut } from './try-out';
import { VariablesCard } from './variables-card';

interface StageListProps extends PanelProps {
  readonly lineage: Lineage;
  readonly visit: number;
}

/** Nothing is tried out. */
const NOTHING: Trying = { fields: {} };

/** The stages of one visit, and what they would be if something of them were otherwise. */
export function StageList({ lineage, visit, ...panel }: StageListProps) {
  const { language } = panel;
  const texts = xrayTexts(language);
  const [attempt, setAttempt] = useState<number>();
  const [editing, setEditing] = useState<StageKind>();
  const [trying, setTrying] = useState<Trying>(NOTHING);
  const recorded = useAsync(() => stagesOf(lineage.story, visit, attempt), [lineage, visit, attempt]);
  const isTrying = trying !== NOTHING;
  const outcome = useAsync<Outcome | undefined>(
    async () =>
      isTrying ? tryOut(lineage.story, { visit, attempt: recorded?.attempt ?? 0 }, trying) : undefined,
    [lineage, visit, attempt, trying],
  );
  if (!recorded) return null;
  const told = isTrying && outcome?.kind === 'told' ? outcome.told : recorded;
  const stop = () => {
    setEditing(undefined);
    setTrying(NOTHING);
  };
  const edit = (kind: StageKind) => (editing === kind ? stop() : setEditing(kind));
  return (
    <>
      {recorded.attempts > 1 && (
        <AttemptPicker
          recorded={recorded}
          language={language}
          onSelect={(chosen) => {
            stop();
            setAttempt(chosen);
          }}
        />
      )}
      {isTrying && (
        <div>
          <Button size="small" onClick={stop}>
            {texts.reset}
          </Button>
        </div>
      )}
      <ol className="grid gap-2">
        {shownStages(told).map((stage, index) => (
          <StageCard
            key={stage.kind}
            stage={stage}
            number={index + 1}
            language={language}
            onTrace={(path) =>
              showTrail(panel.studio, {
                kind: 'key',
                spot: { visit, attempt: recorded.attempt, stage: stage.kind, path },
              })
            }
            onWhy={() => showTrail(panel.studio, { kind: 'failure', visit })}
            onToText={(pointer) => showInText(panel.session, pointer)}
            onEdit={isEditable(stage) ? () => edit(stage.kind) : undefined}
            editing={
              editing === stage.kind && (
                <Trier {...panel} {...{ stage, trying, outcome, recorded }} onTry={setTrying} onStop={stop} />
              )
            }
          />
        ))}
      </ol>
      <VariablesCard told={told} language={language} />
      <p role="status" className="text-sm font-medium">
        {ending(told, texts)}
      </p>
    </>
  );
}

interface AttemptPickerProps {
  readonly recorded: VisitStages;
  readonly language: PanelProps['language'];
  readonly onSelect: (attempt: number) => void;
}

function AttemptPicker({ recorded, language, onSelect }: AttemptPickerProps) {
  const texts = xrayTexts(language);
  const options = Array.from({ length: recorded.attempts }, (_, index) => ({
    id: String(index),
    text: String(index + 1),
  }));
  return (
    <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
      {texts.attempt}
      <Segments
        label={texts.attempt}
        options={options}
        active={String(recorded.attempt)}
        onSelect={(id) => onSelect(Number(id))}
      />
    </div>
  );
}

/** The error is a station of its own where it came from outside, or is caught; else it is told where it came up. */
function shownStages({ stages, end }: VisitStages): readonly XrayStage[] {
  const isTold = stages.some(({ kind, failure }) => failure && kind !== 'error');
  return isTold && end.kind !== 'caught' ? stages.filter(({ kind }) => kind !== 'error') : stages;
}

/** The values that come from outside, and every rule but where a Task's work is done. */
function isEditable({ kind, rule, value }: XrayStage): boolean {
  if (kind === 'input') return true;
  if (kind === 'returned') return value !== undefined;
  return rule !== undefined && kind !== 'error';
}

interface TrierProps extends PanelProps {
  readonly stage: XrayStage;
  readonly trying: Trying;
  readonly outcome: Outcome | undefined;
  readonly recorded: VisitStages;
  readonly onTry: (trying: Trying) => void;
  readonly onStop: () => void;
}

function Trier({ stage, trying, outcome, recorded, onTry, onStop, ...panel }: TrierProps) {
  const { language, studio, session } = panel;
  const texts = xrayTexts(language);
  const { kind } = stage;
  if (kind === 'input' || kind === 'returned') {
    const member = kind === 'input' ? 'input' : 'result';
    const value = recorded.stages.find((one) => one.kind === kind)?.value;
    return (
      <TryOut
        label={texts.value(stageTitle(kind, language))}
        text={trying[member] ?? JSON.stringify(value ?? null, null, 2)}
        {...{ language, outcome }}
        onChange={(text) => onTry({ ...trying, [member]: text })}
      />
    );
  }
  const {
    field,
    pointer,
    text: authored = '',
  } = recorded.stages.find((one) => one.kind === kind)?.rule ?? stage.rule!;
  const text = trying.fields[pointer] ?? authored;
  const use = () => {
    const there = pointerIn(session.active.text, pointer);
    if (there === undefined) return;
    const value: unknown = text.trim() === '' ? undefined : JSON.parse(text);
    studio.apply(setAt(session.active.text, there, value));
    onStop();
  };
  return (
    <TryOut
      label={texts.rule(field)}
      {...{ text, language, outcome }}
      onChange={(next) => onTry({ ...trying, fields: { ...trying.fields, [pointer]: next } })}
      onUse={use}
    />
  );
}

function ending({ end }: VisitStages, texts: ReturnType<typeof xrayTexts>): string {
  switch (end.kind) {
    case 'left':
      return texts.ends.left(end.next);
    case 'caught':
      return texts.ends.caught(end.next);
    case 'retried':
      return texts.ends.retried(end.afterSeconds);
    case 'failed':
      return texts.ends.failed;
    case 'unfinished':
      return texts.ends.unfinished;
  }
}
