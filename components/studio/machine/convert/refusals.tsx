import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { stateName } from '@/lib/sandbox/history/find-state';
import type { Refusal } from '@/lib/studio/machine/convert/conversion';
import type { Studio } from '@/lib/studio/studio';
import type { ConvertMessages } from './messages';
import { Prose } from './prose';
import { REFUSAL_TEXTS } from './rule-texts';

interface RefusalsProps {
  readonly refusals: readonly Refusal[];
  readonly studio: Studio;
  readonly language: Language;
  readonly texts: ConvertMessages;
}

/** What is not converted, and why, by state and field. */
export function Refusals({ refusals, studio, language, texts }: RefusalsProps) {
  return (
    <section role="alert" className="grid gap-2">
      <h3 className="font-semibold text-warn">{texts.refused}</h3>
      <p>{texts.refusedIntro}</p>
      <ul className="grid gap-2">
        {refusals.map(({ state, field, reason, text }) => {
          const name = stateName(state) ?? texts.machineItself;
          return (
            <li key={`${state}${field}${text}`} className="grid gap-1 rounded-md border border-line p-3">
              <p className="flex flex-wrap items-center gap-2">
                <strong>{name}</strong>
                {field !== '' && <span className="text-muted">{field}</span>}
                <code className="min-w-0 rounded bg-raised px-1 break-words">{text}</code>
              </p>
              <p>
                <Prose text={REFUSAL_TEXTS[reason][language]} />
              </p>
              {state !== '' && (
                <Button size="small" className="justify-self-start" onClick={() => studio.selectState(state)}>
                  {texts.showState(name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
