import type { MockRule } from '@pasos/engine/mocks';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { sameJson } from '@/lib/sandbox/history/same-json';
import { changed, kindOf, ruleKinds, withKind } from '@/lib/studio/trials/faults/fault-plan';
import { CheckField, SelectField, TextField } from '../../form/fields';
import { judgeJson } from '../../form/judge-json';
import { faultTexts } from './messages';
import { RuleWhen } from './rule-when';

interface RuleCardProps {
  readonly rule: MockRule;
  readonly number: number;
  readonly isLast: boolean;
  /** Somebody with a token answers, who may do so twice. */
  readonly isCallback: boolean;
  readonly answer: MockRule['return'];
  readonly language: Language;
  /** `field`: what is being typed into, so that its letters are one step to be undone. */
  readonly onChange: (rule: MockRule, field?: string) => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

/** One rule: what happens, and when. */
export function RuleCard(props: RuleCardProps) {
  const { rule, number, isLast, isCallback, answer, language, onChange, onUp, onDown, onRemove } = props;
  const texts = faultTexts(language);
  const kind = kindOf(rule);
  const note = texts.notes[kind];
  return (
    <li className="grid gap-2.5 rounded-lg border border-line bg-page p-2.5">
      <div className="flex items-center gap-1">
        <h4 className="flex-1 text-xs font-semibold text-muted">{texts.rule(number)}</h4>
        <Small label={texts.up(number)} isOff={number === 1} onClick={onUp}>
          ↑
        </Small>
        <Small label={texts.down(number)} isOff={isLast} onClick={onDown}>
          ↓
        </Small>
        <Small label={texts.remove(number)} onClick={onRemove}>
          ×
        </Small>
      </div>
      <SelectField
        label={texts.what}
        value={kind}
        hint={note}
        options={ruleKinds.map((id) => ({ id, text: texts.kinds[id] }))}
        onChange={(id) => onChange(withKind(rule, id, answer))}
      />
      <Outcome rule={rule} language={language} onChange={onChange} />
      <TextField
        label={texts.delay}
        value={rule.delay === undefined ? '' : String(rule.delay)}
        placeholder="0"
        judge={(text) =>
          isSeconds(text) && (kind !== 'delay' || text !== '') ? undefined : texts.badSeconds
        }
        onChange={(text) =>
          onChange(changed(rule, { delay: text === '' ? undefined : Number(text) }), 'delay')
        }
      />
      {(kind === 'return' || kind === 'throw') && (isCallback || rule.duplicate) && (
        <CheckField
          label={texts.duplicate}
          isChecked={rule.duplicate === true}
          onChange={(isTwice) => onChange(changed(rule, { duplicate: isTwice ? true : undefined }))}
        />
      )}
      <RuleWhen rule={rule} texts={texts} onChange={onChange} />
    </li>
  );
}

function isSeconds(text: string): boolean {
  return text === '' || (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 99_999_999);
}

function Outcome({ rule, language, onChange }: Pick<RuleCardProps, 'rule' | 'language' | 'onChange'>) {
  const texts = faultTexts(language);
  switch (kindOf(rule)) {
    case 'return':
      return (
        <TextField
          label={texts.value}
          rows={4}
          value={JSON.stringify(rule.return, null, 2)}
          judge={judgeJson(language)}
          isSame={sameJson}
          onChange={(text) => onChange({ ...rule, return: JSON.parse(text) as MockRule['return'] }, 'return')}
        />
      );
    case 'throw': {
      const { error, cause = '' } = rule.throw!;
      const set = (thrown: { readonly error: string; readonly cause: string }, field: string) =>
        onChange({ ...rule, throw: thrown }, field);
      return (
        <>
          <TextField
            label={texts.error}
            value={error}
            judge={(text) => (text.trim() === '' ? texts.badError : undefined)}
            onChange={(text) => set({ error: text, cause }, 'error')}
          />
          <TextField
            label={texts.cause}
            value={cause}
            onChange={(text) => set({ error, cause: text }, 'cause')}
          />
        </>
      );
    }
    case 'malformed':
      return (
        <TextField
          label={texts.text}
          value={rule.malformed!}
          onChange={(text) => onChange({ ...rule, malformed: text }, 'malformed')}
        />
      );
    case 'timeout':
    case 'throttle':
    case 'real':
    case 'delay':
      return null;
  }
}

interface SmallProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Small({ label, isOff = false, onClick, children }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
      className="grid size-7 place-items-center rounded text-muted outline-accent hover:bg-raised hover:text-text focus-visible:outline-2 disabled:opacity-40"
    >
      {children}
    </button>
  );
}
