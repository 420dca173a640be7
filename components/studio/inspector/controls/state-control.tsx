import { freeName, pointAtNew, setTarget } from '@/lib/studio/inspector/edits/transition';
import { stateNames } from '@/lib/studio/inspector/subject';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';
import { boxLook } from './text-control';

const NEW = 'new';
const END = 'end';

interface StateControlProps extends Omit<FieldControl<'state'>, 'control'> {
  /** The state may also be the last one. */
  readonly isEnd?: boolean;
  readonly mayEnd?: boolean;
}

/** A state of the same scope, a new one, or where it may be the end. */
export function StateControl({
  value,
  base,
  at,
  scope,
  labelledBy,
  describedBy,
  ...props
}: StateControlProps) {
  const { isBroken, edit, language, document } = useInspector();
  const texts = getMessages(language);
  const names = stateNames(document, scope);
  const name = typeof value === 'string' ? value : undefined;
  const shown = props.isEnd ? END : name === undefined ? '' : `=${name}`;
  const choose = (chosen: string) => {
    if (chosen === NEW) {
      edit((now) => pointAtNew(now, { scope, base, at }, freeName(document, texts.newStateName)));
    } else if (chosen === END) edit((now) => setTarget(now, base, { kind: 'end' }));
    else if (props.mayEnd && chosen)
      edit((now) => setTarget(now, base, { kind: 'state', name: chosen.slice(1) }));
    else edit((now) => props.write(now, chosen ? chosen.slice(1) : undefined));
  };
  return (
    <select
      value={shown}
      disabled={isBroken}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={(event) => choose(event.currentTarget.value)}
      className={boxLook}
    >
      {(!props.isRequired || shown === '') && <option value="">{texts.unsaid}</option>}
      {name !== undefined && !names.includes(name) && (
        <option value={`=${name}`}>{texts.missingState(name)}</option>
      )}
      {names.map((one) => (
        <option key={one} value={`=${one}`}>
          {one}
        </option>
      ))}
      {props.mayEnd && <option value={END}>{texts.end}</option>}
      <option value={NEW}>{texts.newState}</option>
    </select>
  );
}
