import type { LessonTexts, TeachingLanguage } from './asl/teaching/teach';
import type { ValidationOptions } from './asl/validate/view/machine-view';

/** What an editor needs of the language, without anything that runs executions or needs a server. */
export type { Diagnostic, SourcePosition, SourceRange } from './asl/diagnostics';
export { teach, type LessonTexts, type Teaching, type TeachingLanguage } from './asl/teaching/teach';
export { formatDiagnostic } from './asl/validate/format-diagnostic';
export type { ServiceAction } from './asl/validate/services/catalogue';
export { isValid, validateDefinition, type Validation } from './asl/validate/validate-definition';
export { variableReferences, type VariableReferences } from './asl/variable-references';
export type { Argument, IntrinsicCall } from './query/intrinsics/call';
export { cutTemplate } from './query/intrinsics/cut-template';
export { parseIntrinsic } from './query/intrinsics/parse-intrinsic';
export { LIBRARY as JSONATA_FUNCTIONS } from './query/jsonata/library';
export { parsePath } from './query/jsonpath/parse-path';
export type { Path } from './query/jsonpath/path';

export type { ValidationOptions };

export interface LatePart {
  readonly sign: string;
  readonly load: () => Promise<ValidationOptions>;
}

/** What judges a definition better and weighs too much for every page: each part is for texts that have its sign. */
export const LATE_PARTS: readonly LatePart[] = [
  {
    sign: '{%',
    load: async () => ({ jsonata: (await import('./query/jsonata/parse-jsonata')).parseJsonata }),
  },
  {
    sign: ':states:::aws-sdk:',
    load: async () => ({ sdkActions: (await import('./asl/validate/services/sdk-actions')).sdkActions }),
  },
  {
    sign: ':states:::',
    load: async () => {
      const { integrationParameters } = await import('./asl/validate/services/optimized-parameters');
      return { integrationParameters };
    },
  },
];

/** Every action a Task can call, for whoever chooses one: its lists are long. */
export const loadServices = () => import('./asl/validate/services/catalogue');

/** What `teach` teaches with, in the order to fetch it: nobody needs it before there is something to teach. */
export const LESSON_TEXTS: Readonly<
  Record<TeachingLanguage, readonly (() => Promise<Partial<LessonTexts>>)[]>
> = {
  es: [
    async () => (await import('./asl/teaching/es')).textsEs,
    async () => (await import('./asl/teaching/special-es')).specialTextsEs,
  ],
  en: [
    async () => (await import('./asl/teaching/en')).textsEn,
    async () => (await import('./asl/teaching/special-en')).specialTextsEn,
  ],
};
