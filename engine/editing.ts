import type { ReferenceTexts } from './asl/reference/texts';
import type { Surroundings } from './asl/completion/surroundings';
import type { TeachingLanguage } from './asl/teaching/teach';

/** What an editor is asked for while somebody writes. It is fetched apart from the rest of the language. */
export { complete } from './asl/completion/complete';
export type { Completion, CompletionOption } from './asl/completion/completion';
export type { RunData, Surroundings } from './asl/completion/surroundings';
export { fixesFor } from './asl/fixes/fixes-for';
export type { Fix } from './asl/fixes/fix';
export { describeAt, type Description, type ReferenceDesk } from './asl/reference/describe';
/** The name that was probably meant. */
export { closest } from './asl/validate/hints/closest';
export { stateAt, statesIn, targetAt, type StateSymbol } from './asl/symbols/symbols';

/** What the reference says; nobody needs it before somebody asks. */
export const REFERENCE_TEXTS: Readonly<Record<TeachingLanguage, () => Promise<ReferenceTexts>>> = {
  es: async () => (await import('./asl/reference/es')).referenceEs,
  en: async () => (await import('./asl/reference/en')).referenceEn,
};

/** Every action of every service: for whoever writes `aws-sdk:`. */
export async function sdkCatalogue(): Promise<NonNullable<Surroundings['sdk']>> {
  const { sdkActions, sdkServices } = await import('./asl/validate/services/sdk-actions');
  return { services: sdkServices(), actions: sdkActions };
}

/** The parameters of every action that needs no `aws-sdk:`. */
export async function actionParameters(): Promise<Surroundings['integrationParameters']> {
  return (await import('./asl/validate/services/optimized-parameters')).integrationParameters;
}
