import type { ParseJsonata } from './asl/validate/jsonata-parser';

/** What an editor needs of the language, without anything that runs executions or needs a server. */
export { complete } from './asl/completion/complete';
export type { Completion, CompletionOption } from './asl/completion/completion';
export type { Diagnostic, SourcePosition, SourceRange } from './asl/diagnostics';
export { teach, type Teaching, type TeachingLanguage } from './asl/teaching/teach';
export { formatDiagnostic } from './asl/validate/format-diagnostic';
export type { ParseJsonata } from './asl/validate/jsonata-parser';
export { isValid, validateDefinition, type Validation } from './asl/validate/validate-definition';
export { variableReferences, type VariableReferences } from './asl/variable-references';

/** JSONata weighs more than the rest of the language: it is fetched when a definition has an expression. */
export async function loadJsonata(): Promise<ParseJsonata> {
  const { parseJsonata } = await import('./query/jsonata/parse-jsonata');
  return parseJsonata;
}
