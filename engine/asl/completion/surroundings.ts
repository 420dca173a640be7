import type { Json, JsonObject } from '../../base/json';
import type { TeachingLanguage } from '../teaching/teach';
import type { IntegrationParameters, SdkActions } from '../validate/services/service-models';

/** What the last run knew at each state, by its name. */
export interface RunData {
  readonly inputAt: (state: string) => Json | undefined;
  /** What the work of the state gave. */
  readonly resultAt: (state: string) => Json | undefined;
  /** What the next state got. */
  readonly outputAt: (state: string) => Json | undefined;
  readonly variablesAt: (state: string) => JsonObject;
  readonly contextAt: (state: string) => Json | undefined;
}

/** What is known beside the text; whatever is absent is not suggested. */
export interface Surroundings {
  readonly language: TeachingLanguage;
  readonly run?: RunData;
  /** ARNs of what the account has. */
  readonly machines?: readonly string[];
  readonly activities?: readonly string[];
  readonly sdk?: { readonly services: readonly string[]; readonly actions: SdkActions };
  readonly integrationParameters?: IntegrationParameters;
}
