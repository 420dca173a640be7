import type { Json } from '@pasos/engine';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/sandbox/layout/segments';
import type { JsonRecord } from '@/lib/graph/json-value';
import { addItem, removeItem } from '@/lib/studio/inspector/edits/list-items';
import { freshTest, innerRules, RULE_KINDS, ruleKind, withKind } from '@/lib/studio/inspector/rules/rule';
import { setAt } from '@/lib/studio/edit/change';
import { getMessages } from '../messages/messages';
import { Tool } from '../parts/item-card';
import { useInspector } from '../use-inspector';
import { TestForm } from './test-form';

interface RuleBuilderProps {
  readonly base: string;
  readonly rule: JsonRecord;
  readonly depth: number;
  readonly onRemove?: () => void;
}

/** A question put together of others: all of them, any of them, not, or a single comparison. */
export function RuleBuilder({ base, rule, depth, onRemove }: RuleBuilderProps) {
  const { edit, isBroken, language } = useInspector();
  const texts = getMessages(language);
  const kind = ruleKind(rule);
  const change = (next: { [key: string]: Json }) => edit((now) => setAt(now, base, next));
  return (
    <div
      role="group"
      aria-label={depth === 0 ? texts.question : texts.innerQuestion}
      className={
        depth === 0 ? 'grid grid-cols-1 gap-3' : 'grid grid-cols-1 gap-2 border-l-2 border-accent/40 pl-3'
      }
    >
      <div className="flex items-center gap-1">
        <Segments
          label={texts.kindOfRule}
          options={RULE_KINDS.map((id) => ({ id, text: texts.ruleKinds[id] }))}
          active={kind}
          onSelect={(next) => {
            if (!isBroken) change(withKind(rule, next));
          }}
        />
        {onRemove && (
          <span className="ml-auto">
            <Tool sign="✕" name={texts.removeCondition} isOff={isBroken} onClick={onRemove} />
          </span>
        )}
      </div>
      {kind === 'test' && <TestForm base={base} rule={rule} onRule={change} />}
      {innerRules(rule).map(({ at, rule: inner }, index, all) => (
        <RuleBuilder
          key={at}
          base={`${base}/${at}`}
          rule={inner}
          depth={depth + 1}
          onRemove={
            all.length > 1 ? () => edit((now) => removeItem(now, `${base}/${kind}`, index)) : undefined
          }
        />
      ))}
      {(kind === 'And' || kind === 'Or') && (
        <Button
          size="small"
          disabled={isBroken}
          onClick={() => edit((now) => addItem(now, `${base}/${kind}`, freshTest()))}
          className="justify-self-start"
        >
          + {texts.addCondition}
        </Button>
      )}
    </div>
  );
}
