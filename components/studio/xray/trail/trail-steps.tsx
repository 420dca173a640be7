import type { Language } from '@/lib/i18n/languages';
import { pathText } from '@/lib/studio/lineage/stages/key-path';
import type { Lineage } from '@/lib/studio/lineage/trail/lineage';
import { tellingSteps, type TrailStep } from '@/lib/studio/lineage/trail/trail';
import type { PanelProps } from '../../panels';
import { stageTitle } from '../stage-texts';
import { trailTexts } from './messages';
import { code, Words } from './words';

interface TrailStepsProps extends PanelProps {
  readonly lineage: Lineage;
  readonly steps: readonly TrailStep[];
}

/** The way back, as plain sentences; each leads to its visit in the X-ray. */
export function TrailSteps({ lineage, steps, studio, language }: TrailStepsProps) {
  const texts = trailTexts(language);
  const shown = tellingSteps(steps);
  const look = (visit: number) => {
    studio.selectVisit(visit);
    studio.open('xray');
  };
  return (
    <section aria-label={texts.trail} className="grid gap-2">
      <h3 className="font-semibold">{texts.trail}</h3>
      <ol className="grid gap-0">
        {shown.map((step, index) => (
          <li
            key={`${step.spot.visit}/${step.spot.stage}/${index}`}
            className="relative border-l-2 border-line pb-3 pl-4 last:pb-0"
          >
            <span
              aria-hidden="true"
              className={`absolute top-1.5 -left-[5px] size-2 rounded-full ${index === shown.length - 1 ? 'bg-ok' : 'bg-accent'}`}
            />
            <p>
              <Words>{sentence(step, { lineage, language, isFirst: index === 0 })}</Words>
            </p>
            {step.spot.visit !== 0 && (
              <button
                type="button"
                onClick={() => look(step.spot.visit)}
                className="min-h-6 rounded text-xs text-accent underline outline-accent focus-visible:outline-2"
              >
                {texts.toXray(nameOf(step, lineage))}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Telling {
  readonly lineage: Lineage;
  readonly language: Language;
  readonly isFirst: boolean;
}

function nameOf({ spot }: TrailStep, lineage: Lineage): string {
  return lineage.story.places.get(spot.visit)?.state.name ?? '';
}

function sentence(step: TrailStep, { lineage, language, isFirst }: Telling): string {
  const { steps: texts } = trailTexts(language);
  const { spot, link, isSame } = step;
  const state = code(nameOf(step, lineage));
  const path = code(pathText(spot.path));
  const field = code(ruleOf(link)?.field ?? '');
  const stage = stageTitle(spot.stage, language);
  switch (link.kind) {
    case 'run-input':
      return texts.runInput(path);
    case 'literal':
      return texts.literal(state, field);
    case 'computed':
      return texts.computed(state, field, code(link.text));
    case 'work':
      return texts.work(state);
    case 'context':
      return texts.context;
    case 'none':
      return texts.none(state);
    case 'from':
      if (spot.stage === 'input')
        return isFirst ? texts.here(state, stage, path) : texts.entered(state, path);
      if (!isSame) return texts.renamed(state, field, code(pathText(link.to.path)), path);
      if (isFirst) return texts.here(state, stage, path);
      return link.rule?.text === undefined ? texts.handedOn(state, path) : texts.kept(state, field, path);
  }
}

function ruleOf(link: TrailStep['link']) {
  return 'rule' in link ? link.rule : undefined;
}
