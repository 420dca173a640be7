import { asRecord, escapePointer, own, ownText, type JsonRecord } from '@/lib/graph/json-value';
import { stateTypes, type StateType } from '@/lib/graph/machine-graph';
import type { Form, QueryLanguage } from './fields/form';
import { MACHINE_FORM, STATE_FORMS, UNKNOWN_FORM } from './fields/states';
import { lastToken, parentPointer, valueAt } from './pointer';

interface Looked {
  /** JSON pointer of what the form is about: `''` for the machine. */
  readonly pointer: string;
  readonly value: JsonRecord;
  /** What the machine speaks when a state does not say. */
  readonly machineLanguage: QueryLanguage;
  readonly language: QueryLanguage;
}

/** What the inspector shows the form of. */
export type Subject = MachineSubject | StateSubject;

interface MachineSubject extends Looked {
  readonly kind: 'machine';
}

export interface StateSubject extends Looked {
  readonly kind: 'state';
  readonly name: string;
  readonly type: StateType | undefined;
  /** JSON pointer of the object whose `States` holds it. */
  readonly scope: string;
}

/** The state at `pointer`, or the machine itself when nothing that is there is selected. */
export function readSubject(definition: unknown, pointer: string | undefined): Subject {
  const machine = asRecord(definition);
  const machineLanguage = languageOf(machine) ?? 'JSONPath';
  const value = pointer === undefined ? undefined : valueAt(definition, pointer);
  if (pointer === undefined || value === undefined || !isStatePointer(pointer)) {
    return { kind: 'machine', pointer: '', value: machine, machineLanguage, language: machineLanguage };
  }
  const state = asRecord(value);
  return {
    kind: 'state',
    pointer,
    value: state,
    name: lastToken(pointer),
    type: stateTypes.find((known) => known === own(state, 'Type')),
    scope: parentPointer(parentPointer(pointer)),
    machineLanguage,
    language: languageOf(state) ?? machineLanguage,
  };
}

export function formOf(subject: Subject): Form {
  if (subject.kind === 'machine') return MACHINE_FORM;
  return subject.type ? STATE_FORMS[subject.type] : UNKNOWN_FORM;
}

/** The states that may be named by `Next` in the scope at `pointer`. */
export function stateNames(definition: unknown, scope: string): string[] {
  return Object.keys(asRecord(valueAt(definition, `${scope}/States`)));
}

export function statePointer(scope: string, name: string): string {
  return `${scope}/States/${escapePointer(name)}`;
}

function isStatePointer(pointer: string): boolean {
  return lastToken(parentPointer(pointer)) === 'States';
}

function languageOf(value: JsonRecord): QueryLanguage | undefined {
  const language = ownText(value, 'QueryLanguage');
  return language === 'JSONata' || language === 'JSONPath' ? language : undefined;
}
