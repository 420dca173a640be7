import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import { stateName } from '@/lib/sandbox/history/find-state';
import type { Applied, RuleId } from '@/lib/studio/machine/convert/conversion';
import type { ConvertMessages } from './messages';
import { Prose } from './prose';
import { RULE_TEXTS } from './rule-texts';

interface RulesListProps {
  readonly applied: readonly Applied[];
  readonly language: Language;
  readonly texts: ConvertMessages;
}

/** Every rule that was used, once, with where it was used and what it made of what. */
export function RulesList({ applied, language, texts }: RulesListProps) {
  const byRule = new Map<RuleId, Applied[]>();
  for (const one of applied) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{texts.rules(byRule.size)}</h3>
      {[...byRule].map(([rule, uses]) => (
        <RuleItem key={rule} rule={rule} uses={uses} language={language} texts={texts} />
      ))}
    </section>
  );
}

interface RuleItemProps {
  readonly rule: RuleId;
  readonly uses: readonly Applied[];
  readonly language: Language;
  readonly texts: ConvertMessages;
}

function RuleItem({ rule, uses, language, texts }: RuleItemProps) {
  const [isOpen, setOpen] = useState(false);
  const fields = [...new Set(uses.map(({ field }) => field))];
  return (
    <div>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <span className="min-w-0 flex-1 truncate font-mono text-xs">{fields.join(', ')}</span>
        <span className="text-xs text-muted">× {uses.length}</span>
      </Disclosure>
      <p className="pr-1 pl-6 text-muted">
        <Prose text={RULE_TEXTS[rule][language]} />
      </p>
      {isOpen && (
        <ul className="mt-1 grid gap-2 pl-6">
          {uses.map(({ state, field, before, after }, index) => (
            <li key={index} className="grid gap-0.5 rounded-md border border-line p-2 font-mono text-xs">
              <span className="font-sans text-muted">
                {stateName(state) ?? texts.machineItself} · {field}
              </span>
              {before !== '' && <code className="break-words whitespace-pre-wrap text-bad">− {before}</code>}
              <code className="break-words whitespace-pre-wrap text-ok">+ {after}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
