import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { rulesOf } from '@/lib/studio/trials/faults/fault-plan';
import type { Faults } from '@/lib/studio/trials/faults/faults';
import { presets, type PresetId } from '@/lib/studio/trials/faults/presets';
import { sampleAnswer } from '@/lib/studio/trials/faults/sample-answer';
import type { TaskState } from '@/lib/studio/trials/faults/task-states';
import { faultTexts } from './messages';
import { RuleCard } from './rule-card';

interface StateRulesProps {
  readonly task: TaskState;
  readonly faults: Faults;
  readonly language: Language;
}

/** The rules of one Task, in the order in which they are asked. */
export function StateRules({ task, faults, language }: StateRulesProps) {
  const texts = faultTexts(language);
  const rules = useStore(faults.store, ({ plan }) => rulesOf(plan, task.name));
  const answer = sampleAnswer(task.resource);
  const set = (next: typeof rules, tag?: string) => faults.setRules(task.name, next, tag);
  const swap = (index: number, other: number) => {
    const next = [...rules];
    [next[index], next[other]] = [next[other]!, next[index]!];
    set(next);
  };
  return (
    <section aria-label={texts.rules(task.name)} className="grid gap-3">
      <h3 className="font-semibold">{texts.rules(task.name)}</h3>
      <p className="text-xs text-muted">{rules.length === 0 ? texts.noRules : texts.first}</p>
      {rules.length === 0 && (
        <div className="flex flex-wrap gap-2">
          {(Object.keys(presets) as PresetId[]).map((id) => (
            <Button key={id} size="small" onClick={() => set(presets[id](answer))}>
              {texts.presets[id]}
            </Button>
          ))}
        </div>
      )}
      <ol className="grid gap-3">
        {rules.map((rule, index) => (
          <RuleCard
            key={index}
            rule={rule}
            number={index + 1}
            isLast={index === rules.length - 1}
            isCallback={task.isCallback}
            answer={answer}
            language={language}
            onChange={(next, field) =>
              set(
                rules.map((one, at) => (at === index ? next : one)),
                field && `${task.name}/${index}/${field}`,
              )
            }
            onUp={() => swap(index, index - 1)}
            onDown={() => swap(index, index + 1)}
            onRemove={() => set(rules.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {rules.length > 0 && (
        <div>
          <Button size="small" onClick={() => set([...rules, { return: answer }])}>
            {texts.add}
          </Button>
        </div>
      )}
    </section>
  );
}
