import { JsonBlock } from '@/components/history/json-block';
import { Button } from '@/components/ui/button';
import type { Rule, RuleTarget } from '@/lib/studio/resources/messaging/buses';
import { lastPart } from '@/lib/studio/resources/names';
import { ConfirmButton } from '../../parts/confirm-button';
import { useResources } from '../../use-resources';
import { busTexts } from './messages';

interface RuleCardProps {
  readonly rule: Rule;
  readonly targets: readonly RuleTarget[];
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => void;
}

/** Which events a rule wants, and who gets them. */
export function RuleCard({ rule, targets, onSwitch, onRemove }: RuleCardProps) {
  const { language } = useResources();
  const texts = busTexts(language);
  const isOff = rule.State === 'DISABLED';
  const receivers = targets.map(({ Arn }) => lastPart(Arn)).join(', ');
  return (
    <article
      aria-label={rule.Name}
      className="grid grid-cols-1 gap-2 rounded-lg border border-line bg-surface p-2.5"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong className="font-mono break-all">{rule.Name}</strong>
        <span className="text-xs text-muted">
          {texts.goesTo} {receivers || texts.nobody}
        </span>
        {isOff && <span className="text-xs text-warn">{texts.off}</span>}
      </p>
      {rule.ScheduleExpression && (
        <p className="text-xs">
          {texts.schedule}: <code>{rule.ScheduleExpression}</code>
        </p>
      )}
      {rule.EventPattern && <JsonBlock label={texts.pattern} text={rule.EventPattern} language={language} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onSwitch(isOff)}>
          {isOff ? texts.turnOn : texts.turnOff}
        </Button>
        <ConfirmButton text={texts.remove} question={texts.removeSure(rule.Name)} onConfirm={onRemove} />
      </div>
    </article>
  );
}
