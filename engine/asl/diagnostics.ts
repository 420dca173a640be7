import type { SourceRange } from '../base/json-text/source-range';
import type { Lesson } from './teaching/lesson';

export type { SourcePosition, SourceRange } from '../base/json-text/source-range';

export type DiagnosticCode =
  | 'INVALID_JSON_DESCRIPTION'
  | 'SCHEMA_VALIDATION_FAILED'
  | 'MISSING_TRANSITION_TARGET'
  | 'MISSING_END_STATE'
  | 'DUPLICATE_STATE_NAME'
  | 'DUPLICATE_LABEL_NAME'
  | 'INVALID_LABEL_NAME'
  | 'INVALID_STATE_NAME'
  | 'RESERVED_VARIABLE_NAME'
  | 'INVALID_VARIABLE_NAME'
  | 'TOO_DEEPLY_NESTED'
  | 'INVALID_JSONATA_EXPRESSION'
  | 'UNSUPPORTED_JSONATA_EXPRESSION'
  | 'NO_DOLLAR'
  | 'NO_PATH'
  | 'PASS_RESULT_IS_STATIC';

/** One finding about a definition: AWS's words, and where they stand in the text. */
export interface Diagnostic {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: DiagnosticCode;
  /** AWS's own text. */
  readonly message: string;
  /** AWS's location, a JSON pointer such as `/States/Hola/Next`; absent where AWS gives none. */
  readonly location?: string;
  readonly range?: SourceRange;
  /** What our teaching text speaks about; see `teach`. May be worked out when it is asked for. */
  readonly lesson: Lesson;
}
