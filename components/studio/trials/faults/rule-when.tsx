import { readSpan, SPANS, type MockRule } from '@pasos/engine/mocks';
import { changed } from '@/lib/studio/trials/faults/fault-plan';
import { TextField } from '../../form/fields';
import type { FaultTexts } from './messages';

interface RuleWhenProps {
  readonly rule: MockRule;
  readonly texts: FaultTexts;
  readonly onChange: (rule: MockRule, field?: string) => void;
}

/** For which attempts a rule holds: folded away as long as it is always. */
export function RuleWhen({ rule, texts, onChange }: RuleWhenProps) {
  const said = summary(rule, texts);
  return (
    <details className="rounded-md border border-line bg-surface" open={said !== texts.always}>
      <summary className="min-h-8 cursor-pointer rounded-md px-2 py-1.5 text-xs outline-accent focus-visible:outline-2">
        <span className="font-semibold text-muted">{texts.when}:</span> {said}
      </summary>
      <div className="grid grid-cols-2 gap-2 p-2">
        {SPANS.map((span) => (
          <TextField
            key={span}
            label={texts[span]}
            value={rule[span] === undefined ? '' : String(rule[span])}
            placeholder={texts.spanHint}
            judge={(text) => (text === '' || readSpan(text) ? undefined : texts.badSpan)}
            onChange={(text) => onChange(changed(rule, { [span]: text === '' ? undefined : text }), span)}
          />
        ))}
        <TextField
          label={texts.chance}
          value={rule.chance === undefined ? '' : String(rule.chance)}
          placeholder="1"
          isSame={(typed, value) => Number(typed) === Number(value)}
          judge={(text) => (/^$|^(0?\.\d+|0|1|1\.0+|0\.)$/.test(text) ? undefined : texts.badChance)}
          onChange={(text) =>
            onChange(changed(rule, { chance: text === '' ? undefined : Number(text) }), 'chance')
          }
        />
      </div>
    </details>
  );
}

function summary(rule: MockRule, texts: FaultTexts): string {
  const spans = SPANS.flatMap((span) => (rule[span] === undefined ? [] : [`${texts[span]} ${rule[span]}`]));
  const chance = rule.chance === undefined ? [] : [`${Math.round(rule.chance * 1000) / 10} %`];
  return [...spans, ...chance].join(' · ') || texts.always;
}
