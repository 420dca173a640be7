import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { pathText } from '@/lib/studio/lineage/stages/key-path';
import { changeOf } from '@/lib/studio/lineage/fixes/change-of';
import { fixIn } from '@/lib/studio/lineage/live/relocate';
import type { Explanation, Fix } from '@/lib/studio/lineage/trail/culprit';
import type { Lineage } from '@/lib/studio/lineage/trail/lineage';
import type { PanelProps } from '../../panels';
import { showInText } from '../show-in-text';
import { stageTitle } from '../stage-texts';
import { ValueTree } from '../stages/value-tree';
import { trailTexts, type Facts } from './messages';
import { code, Words } from './words';

/** What holds where a field is not written. */
const IMPLICIT: Readonly<Record<string, string>> = { ResultPath: '"$"', Output: '"{% $states.result %}"' };

interface ExplainedProps extends PanelProps {
  readonly lineage: Lineage;
  readonly explanation: Explanation;
}

/** Who wanted what, where it was last, what lost it, and how to keep it. */
export function Explained({ lineage, explanation, ...panel }: ExplainedProps) {
  const { language, session } = panel;
  const texts = trailTexts(language);
  const { asker, culprit, seen, value, kind } = explanation;
  const facts = factsOf(explanation);
  return (
    <section aria-label={texts.lost} className="grid gap-2 rounded-lg border border-bad/50 bg-bad-soft p-3">
      <h3 className="font-semibold">
        <Words>{texts.kinds[kind](facts)}</Words>
      </h3>
      {asker.text && (
        <p>
          <Words>{texts.wantedBy(code(asker.state), code(asker.rule.field), code(asker.text))}</Words>
        </p>
      )}
      {seen && value !== undefined && (
        <div className="grid gap-1">
          <p>
            <Words>{texts.lastSeen(whereIs(explanation, lineage, panel), code(pathText(seen.path)))}</Words>
          </p>
          <ValueTree value={value} changes={[]} language={language} />
        </div>
      )}
      <div className="rounded-md border-l-2 border-bad bg-surface px-2 py-1">
        <p className="text-xs text-muted">
          {texts.culprit}: <b className="text-text">{culprit.state}</b>
        </p>
        <code className="block max-h-40 overflow-auto font-mono text-xs break-words whitespace-pre-wrap">
          {`"${culprit.rule.field}": ${culprit.rule.text ?? IMPLICIT[culprit.rule.field.split('.').at(-1)!] ?? '–'}`}
        </code>
        {culprit.rule.text === undefined && <p className="text-xs text-muted">{texts.implicit}</p>}
      </div>
      <div>
        <Button size="small" look="quiet" onClick={() => showInText(session, culprit.rule.pointer)}>
          {texts.toText}
        </Button>
      </div>
      <Fixes {...panel} fixes={explanation.fixes} />
    </section>
  );
}

function factsOf({ culprit, asker, wanted, found, value, kind }: Explanation): Facts {
  const text = wanted.read.text || (typeof value === 'string' ? value : '');
  return {
    state: code(culprit.state),
    field: code(culprit.rule.field),
    wanted: code(text),
    asker: code(asker.state),
    found: found ? code(pathText(found, rootOf(text, kind))) : '',
  };
}

/** As whoever asked writes it. */
function rootOf(text: string, kind: Explanation['kind']): string {
  if (kind === 'input-wanted')
    return text.startsWith('$states') || !text.startsWith('$$') ? '$states.input' : '$';
  return /^\$states\.\w+|^\$\$|^\$\w+|^\$/.exec(text)?.[0] ?? '$';
}

function whereIs({ seen }: Explanation, lineage: Lineage, { language }: PanelProps): string {
  const place = seen && lineage.story.places.get(seen.visit);
  return place
    ? `${code(place.state.name)}, ${stageTitle(seen.stage, language)}`
    : stageTitle('input', language);
}

function Fixes({ fixes, session, studio, language }: PanelProps & { fixes: readonly Fix[] }) {
  const texts = trailTexts(language);
  const [said, setSaid] = useState<string>();
  const apply = (fix: Fix) => {
    const { text } = session.active;
    const there = fixIn(text, fix);
    const change = there && changeOf(text, there);
    if (!change || change.edits.length === 0) return setSaid(texts.stale);
    studio.apply(change);
    setSaid(texts.fixed);
  };
  if (fixes.length === 0) return null;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2" aria-label={texts.fix}>
        {fixes.map((fix) => (
          <li key={fix.kind + fix.shown} className="grid gap-1 rounded-md border border-line bg-surface p-2">
            <p className="font-medium">{texts.fixes[fix.kind]}</p>
            <code className="max-h-32 overflow-auto font-mono text-xs break-words whitespace-pre-wrap">
              {fix.kind === 'drop-input-path' || fix.kind === 'drop-output-path' ? (
                <s>{fix.shown}</s>
              ) : (
                fix.shown
              )}
            </code>
            {fix.edits.length > 1 && <p className="text-xs text-muted">{texts.also(fix.edits.length - 1)}</p>}
            <div>
              <Button size="small" look="primary" onClick={() => apply(fix)}>
                {texts.fix}
                <span className="sr-only">{`: ${texts.fixes[fix.kind]}`}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </div>
  );
}
