type None = Record<never, never>;
interface Field {
  readonly field: string;
}
interface Bracket {
  readonly open: string;
  readonly close: string;
  readonly line: string;
}

/** Everything a diagnostic can teach, with the student's own names and values it speaks about. */
export interface LessonValues {
  // The text is no JSON.
  'json-empty': None;
  'json-trailing-comma': { readonly found: string; readonly line: string };
  'json-missing-comma': { readonly found: string; readonly line: string };
  'json-missing-colon': { readonly found: string };
  'json-missing-value': { readonly found: string };
  'json-missing-close': Bracket;
  'json-wrong-close': Bracket & { readonly found: string };
  'json-extra-text': { readonly found: string };
  'json-single-quotes': None;
  'json-curly-quotes': { readonly found: string };
  'json-unquoted-name': { readonly word: string };
  'json-misspelt-word': { readonly word: string; readonly suggestion: string };
  'json-unknown-word': { readonly word: string };
  'json-bad-number': { readonly found: string };
  'json-open-string': None;
  'json-bad-escape': { readonly found: string };
  'json-control-character': None;
  'json-comment': None;
  'json-unexpected': { readonly found: string };
  'json-too-deep': None;
  'definition-not-an-object': { readonly kind: 'list' | 'null' | 'string' | 'number' | 'boolean' };
  'duplicate-field': Field & { readonly line: string };

  // Fields.
  'field-missing': { readonly fields: string; readonly first: string; readonly place: string };
  'type-missing': { readonly state: string };
  'field-unknown': Field & { readonly place: string; readonly known: string };
  'field-misspelt': Field & { readonly suggestion: string };
  'field-wrong-case': Field & { readonly suggestion: string };
  'field-of-other-types': Field & { readonly type: string; readonly types: string };
  'field-jsonata-only': Field & { readonly instead: string };
  'field-jsonpath-only': Field;
  'end-not-here': { readonly type: string; readonly state: string };
  'next-not-here': { readonly type: string; readonly state: string };
  'next-in-nested-rule': None;
  'state-outside-states': { readonly state: string };
  'fields-exclusive': { readonly fields: string };
  'next-or-end-missing': { readonly state: string };
  'next-and-end': { readonly state: string };
  'end-false': { readonly state: string };
  'wait-without-time': { readonly state: string };
  'map-without-processor': { readonly state: string };
  'rule-without-test': None;
  'rule-without-condition': None;
  'rule-with-several-tests': { readonly fields: string };
  'comparison-missing': { readonly variable: string };
  'comparisons-several': { readonly fields: string };

  // Values.
  'wrong-kind': Field & { readonly expected: ValueKind; readonly found: ValueKind };
  'number-in-quotes': Field & { readonly value: string };
  'boolean-in-quotes': Field & { readonly value: string };
  'number-not-integer': Field & { readonly value: string };
  'number-too-small': Field & { readonly value: string; readonly min: string };
  'number-too-big': Field & { readonly value: string; readonly max: string };
  'value-not-allowed': Field & { readonly value: string; readonly allowed: string };
  'value-misspelt': Field & { readonly value: string; readonly suggestion: string };
  'type-unknown': { readonly value: string };
  'list-empty': Field;
  'timestamp-invalid': { readonly value: string };
  'state-not-an-object': { readonly state: string };
  'states-empty': { readonly place: string };

  // Paths and templates.
  'path-without-dollar': Field & { readonly value: string; readonly suggestion: string };
  'path-invalid': Field & { readonly value: string };
  'path-is-intrinsic': Field & { readonly value: string };
  'path-not-one-place': Field & { readonly value: string };
  'path-into-context': Field & { readonly value: string };
  'path-into-variable': Field & { readonly value: string };
  'template-value-invalid': Field & { readonly value: string };
  'template-value-without-dollar': Field & { readonly value: string; readonly suggestion: string };
  'template-value-not-text': Field;
  'template-intrinsic-invalid': Field & { readonly value: string };
  'template-field-twice': Field;
  'query-invalid': Field & { readonly value: string };

  // The way from state to state.
  'target-missing': Field & { readonly target: string; readonly states: string };
  'target-misspelt': Field & { readonly target: string; readonly suggestion: string };
  'target-wrong-case': Field & { readonly target: string; readonly suggestion: string };
  'target-in-other-room': Field & {
    readonly target: string;
    readonly owner: string;
    readonly inside: string;
  };
  'state-unreachable': { readonly state: string };
  'state-unreachable-typo': { readonly state: string; readonly target: string };
  'state-unreachable-chain': { readonly state: string; readonly from: string };
  'state-unreachable-gap': { readonly state: string; readonly target: string };
  'no-terminal-state': None;
  'state-name-twice': { readonly state: string };
  'state-name-too-long': { readonly state: string; readonly length: string };
  'state-name-empty': None;

  // Errors, tasks, variables.
  'states-all-not-alone': None;
  'states-all-not-last': { readonly list: string };
  'resource-not-an-arn': { readonly value: string };
  'resource-unknown': { readonly value: string };
  'resource-misspelt': { readonly value: string; readonly suggestion: string };
  'parameters-missing': Field & { readonly state: string; readonly resource: string };
  'parameter-unknown': { readonly parameter: string; readonly resource: string };
  'parameter-missing': { readonly parameter: string; readonly resource: string };
  'credentials-without-role': { readonly state: string };
  'credentials-on-activity': { readonly state: string };
  'express-callback': { readonly state: string };
  'express-sync': { readonly state: string };
  'express-activity': { readonly state: string };
  'variable-reserved': None;
  'variable-name-invalid': { readonly name: string };
  'variable-name-too-long': { readonly name: string };
  'variable-of-outer-scope': { readonly name: string; readonly owner: string };

  // Query languages.
  'jsonata-not-closed': { readonly text: string };
  'jsonata-not-opened': { readonly text: string };
  'jsonata-invalid': Field & { readonly message: string };
  'jsonata-without-context': { readonly name: string };
  'jsonata-without-input': { readonly name: string };
  'jsonata-without-result': None;
  'jsonata-without-error': None;
  'path-under-jsonata': Field & { readonly value: string };
  'jsonpath-under-jsonata': { readonly state: string };

  // Distributed Map.
  'field-distributed-only': Field & { readonly state: string };
  'execution-type-inline': None;
  'execution-type-missing': { readonly state: string };
  'express-distributed': { readonly state: string };
  'reader-field-missing': Field & { readonly state: string };
  'reader-field-misplaced': Field & { readonly format: string };
  'batch-without-size': { readonly state: string };
  'writer-without-target': { readonly state: string };
  'label-invalid': { readonly label: string };
  'label-twice': { readonly label: string };

  // Warnings.
  'no-dollar': Field & { readonly value: string };
  'no-path': Field & { readonly value: string };
  'result-is-static': { readonly value: string };
}

export type ValueKind = 'text' | 'number' | 'integer' | 'boolean' | 'object' | 'list' | 'null';
export type LessonId = keyof LessonValues;
export type JsonLessonId =
  Extract<LessonId, `json-${string}`> | 'definition-not-an-object' | 'duplicate-field';
export type JsonataLessonId =
  Extract<LessonId, `jsonata-${string}` | `${string}-under-${string}`> | 'rule-without-condition';
export type Lesson = { [Id in LessonId]: { readonly id: Id; readonly values: LessonValues[Id] } }[LessonId];

export type MapLessonId = Extract<
  LessonId,
  | `${string}-distributed-only`
  | `execution-type-${string}`
  | 'express-distributed'
  | `reader-${string}`
  | `batch-${string}`
  | `writer-${string}`
  | `label-${string}`
>;

/** Lessons about what few definitions have: a page fetches their texts apart. */
export type SpecialLessonId = JsonLessonId | JsonataLessonId | MapLessonId;

/** What is wrong, in plain words, and how to put it right. */
export interface Teaching {
  readonly what: string;
  readonly fix: string;
}
export type LessonTexts = { readonly [Id in LessonId]: (values: LessonValues[Id]) => Teaching };
