import type { IntrinsicName } from '../../query/intrinsics/names';

/** What the reference says, in one language. Fields without a text here have the line that completion shows. */
export interface ReferenceTexts {
  readonly fields: Readonly<Record<string, string>>;
  readonly intrinsics: Readonly<Record<IntrinsicName, string>>;
  readonly functions: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<SubjectKind, string>>;
  readonly unknownAction: string;
}

export type SubjectKind =
  | 'field'
  | 'operator'
  | 'type'
  | 'value'
  | 'state'
  | 'error'
  | 'intrinsic'
  | 'function'
  | 'context'
  | 'reserved'
  | 'path'
  | 'variable'
  | 'resource'
  | 'parameter';
