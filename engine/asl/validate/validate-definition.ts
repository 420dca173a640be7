import { isObject, type JsonObject } from '../../base/json';
import { jacksonLocation, jacksonMessage, type JsonTextFailure } from '../../base/json-text/jackson-message';
import { failureRange, readJson, type JsonDocument } from '../../base/json-text/read-json';
import type { SourceRange } from '../../base/json-text/source-range';
import type { Diagnostic } from '../diagnostics';
import { locationText } from './format-diagnostic';
import { jsonLesson, notAnObjectLesson } from './hints/json-lesson';
import type { MachineView, ValidationOptions } from './view/machine-view';
import type { Finding, Mark } from './rule';
import { RULES } from './rules';
import { walkMachine, walkState } from './view/walk-machine';

export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** The definition as data, when the text is a JSON object, valid or not. */
  readonly definition?: JsonObject;
}

/**
 * Judges a definition as CreateStateMachine does. A text that is no JSON gets that one finding; all others come
 * in the order of what they mark in the text, and those that mark nothing come last.
 */
export function validateDefinition(text: string, options: ValidationOptions = {}): Validation {
  return judge(text, (document, definition) => walkMachine(document, definition, options));
}

/** Judges a state that stands alone, as TestState does. Places are within the state: `/` is the state itself. */
export function validateState(text: string, options: ValidationOptions = {}): Validation {
  return judge(text, (document, state) => walkState(document, state, options));
}

function judge(text: string, walk: (document: JsonDocument, value: JsonObject) => MachineView): Validation {
  const read = readJson(text);
  if (!read.ok) return { diagnostics: [jsonDiagnostic(read.failure)] };
  const document = read.value;
  if (!isObject(document.value)) return { diagnostics: [notAnObject(document)] };
  const found = findings(walk(document, document.value));
  return {
    diagnostics: found.map((finding) => diagnostic(document, finding)).sort(byPlace),
    definition: document.value,
  };
}

/** True when a machine may be created from it. */
export function isValid(validation: Validation): boolean {
  return validation.diagnostics.every((found) => found.severity !== 'ERROR');
}

function findings(machine: MachineView): Finding[] {
  const found: Finding[] = [];
  const report = (finding: Finding) => void found.push(finding);
  for (const rule of RULES) {
    rule.machine?.(machine, report);
    if (rule.scope) for (const scope of machine.scopes) rule.scope(scope, report);
    if (rule.state) for (const state of machine.states) rule.state(state, report);
    if (rule.node) for (const node of machine.nodes) rule.node(node, report);
  }
  return found;
}

function diagnostic(document: JsonDocument, finding: Finding): Diagnostic {
  return {
    severity: finding.severity ?? 'ERROR',
    code: finding.code ?? 'SCHEMA_VALIDATION_FAILED',
    message: finding.message,
    ...(finding.at && { location: locationText(finding.at) }),
    range: rangeOf(document, finding.mark ?? { value: finding.at ?? [] }),
    get lesson() {
      return typeof finding.lesson === 'function' ? finding.lesson() : finding.lesson;
    },
  };
}

/** A whole object is too much to underline: its first character stands for it. */
function rangeOf(document: JsonDocument, mark: Mark): SourceRange | undefined {
  const pointer = 'key' in mark ? mark.key : mark.value;
  const key = 'key' in mark ? document.keyRangeOf(pointer) : undefined;
  if (key) return key;
  const value = document.rangeOf(pointer);
  if (!value || value.start.line === value.end.line) return value;
  const { line, column, offset } = value.start;
  return { start: value.start, end: { line, column: column + 1, offset: offset + 1 } };
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return place(left) - place(right);
}

function place({ location, range }: Diagnostic): number {
  return location === undefined || !range ? Number.MAX_SAFE_INTEGER : range.start.offset;
}

function jsonDiagnostic(failure: JsonTextFailure): Diagnostic {
  const range = failureRange(failure);
  if (failure.kind === 'empty') return { ...NOT_AN_OBJECT, range, lesson: { id: 'json-empty', values: {} } };
  const location = jacksonLocation(failure);
  return {
    severity: 'ERROR',
    code: failure.kind === 'too-deep' ? 'TOO_DEEPLY_NESTED' : 'INVALID_JSON_DESCRIPTION',
    message: `${jacksonMessage(failure)}\n at ${location}`,
    location,
    range,
    lesson: jsonLesson(failure),
  };
}

const NOT_AN_OBJECT = {
  severity: 'ERROR',
  code: 'SCHEMA_VALIDATION_FAILED',
  message: 'Definition must be a valid JSON object',
} as const;

function notAnObject(document: JsonDocument): Diagnostic {
  return { ...NOT_AN_OBJECT, range: document.rangeOf([]), lesson: notAnObjectLesson(document.value) };
}
