import type { Pointer } from '../../base/json-text/value-spans';
import type { DiagnosticCode } from '../diagnostics';
import type { Lesson } from '../teaching/lesson';
import type { MachineView, NodeView, ScopeView, StateView } from './view/machine-view';

/** What a rule found. */
export interface Finding {
  readonly code?: DiagnosticCode;
  readonly severity?: 'WARNING';
  readonly message: string;
  /** AWS's location; undefined where AWS gives none. */
  readonly at: Pointer | undefined;
  /** What to mark in the text when it is not the value at `at`. */
  readonly mark?: Mark;
  /** A function where the lesson takes a search: it is called when somebody wants to be taught. */
  readonly lesson: Lesson | (() => Lesson);
}
export type Mark = { readonly key: Pointer } | { readonly value: Pointer };
export type Report = (finding: Finding) => void;

/** One rule of the language. It looks at whatever it has a method for, and never changes anything. */
export interface Rule {
  machine?(machine: MachineView, report: Report): void;
  scope?(scope: ScopeView, report: Report): void;
  state?(state: StateView, report: Report): void;
  node?(node: NodeView, report: Report): void;
}
