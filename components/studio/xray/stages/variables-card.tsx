import type { Language } from '@/lib/i18n/languages';
import { changesBetween } from '@/lib/studio/lineage/stages/changes';
import type { VisitStages } from '@/lib/studio/lineage/stages/stage';
import { xrayTexts } from '../messages';
import { ValueTree } from './value-tree';

/** What the state could read by name, and what those after it can. */
export function VariablesCard({ told, language }: { told: VisitStages; language: Language }) {
  const texts = xrayTexts(language);
  const { before, after } = told.variables;
  const changes = changesBetween(before, after);
  const isEmpty = JSON.stringify(after) === '{}';
  return (
    <section
      aria-label={texts.variables}
      className="grid gap-2 rounded-lg border border-line bg-surface px-3 py-2"
    >
      <h3 className="text-sm font-semibold">{texts.variables}</h3>
      {isEmpty && <p className="text-xs text-muted">{texts.noVariables}</p>}
      {!isEmpty && changes.length > 0 && (
        <>
          <h4 className="text-xs text-muted">{texts.variablesBefore}</h4>
          <ValueTree value={before} changes={[]} language={language} />
          <h4 className="text-xs text-muted">{texts.variablesAfter}</h4>
        </>
      )}
      {!isEmpty && <ValueTree value={after} changes={changes} language={language} />}
    </section>
  );
}
