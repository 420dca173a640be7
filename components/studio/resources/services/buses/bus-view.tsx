import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { deleteRule, listRules, setRuleOn, targetsOf } from '@/lib/studio/resources/messaging/buses';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import type { ResourceProps } from '../views';
import { EventForm } from './event-form';
import { busTexts } from './messages';
import { RuleCard } from './rule-card';
import { RuleForm } from './rule-form';

/** A bus: its rules, and sending it an event. */
export default function BusView({ name }: ResourceProps) {
  const { call, language } = useResources();
  const texts = busTexts(language);
  const ask = useCallback(async () => {
    const rules = await listRules(call, name);
    return Promise.all(
      rules.map(async (rule) => ({ rule, targets: await targetsOf(call, name, rule.Name) })),
    );
  }, [call, name]);
  const { answer, problem, refusal, change, again } = useLive(ask);
  const [isAdding, setAdding] = useState(false);
  if (!answer) return problem ? <Trouble problem={problem} /> : <p>{resourceTexts(language).loading}</p>;
  return (
    <div className="grid grid-cols-1 gap-4">
      <section aria-label={texts.rules} className="grid grid-cols-1 gap-2">
        <h3 className="font-semibold">{texts.rules}</h3>
        {answer.length === 0 && <p className="text-muted">{texts.none}</p>}
        <Trouble problem={refusal ?? problem} />
        {answer.map(({ rule, targets }) => (
          <RuleCard
            key={rule.Name}
            rule={rule}
            targets={targets}
            onSwitch={(isOn) => void change(() => setRuleOn(call, name, { name: rule.Name, isOn }))}
            onRemove={() => void change(() => deleteRule(call, name, rule.Name))}
          />
        ))}
        {isAdding ? (
          <RuleForm
            bus={name}
            onCancel={() => setAdding(false)}
            onMade={() => {
              setAdding(false);
              void again();
            }}
          />
        ) : (
          <Button size="small" className="justify-self-start" onClick={() => setAdding(true)}>
            {texts.addRule}
          </Button>
        )}
      </section>
      <EventForm bus={name} rules={answer.map(({ rule }) => rule)} />
    </div>
  );
}
