import { invalidDefinitionMessage } from '../../asl/validate/format-diagnostic';
import { integrationParameters } from '../../asl/validate/services/optimized-parameters';
import { sdkActions } from '../../asl/validate/services/sdk-actions';
import { isValid, validateDefinition, type Validation } from '../../asl/validate/validate-definition';
import type { StateMachineType } from '../../host/records';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { ApiError } from '../errors';

/** All there is to say about a definition, with all that helps to judge it. */
export function judgeDefinition(definition: string, type: StateMachineType): Validation {
  return validateDefinition(definition, { type, jsonata: parseJsonata, sdkActions, integrationParameters });
}

/** What is wrong with the definition of a Standard machine, as Create says it; undefined when it is valid. */
export function definitionProblem(definition: string): string | undefined {
  const validation = judgeDefinition(definition, 'STANDARD');
  return isValid(validation) ? undefined : invalidDefinitionMessage(validation.diagnostics);
}

/** Refuses a definition as Create and Update do: every error at once, warnings let pass. */
export function assertDefinition(definition: string, type: StateMachineType): void {
  const validation = judgeDefinition(definition, type);
  if (isValid(validation)) return;
  throw new ApiError('InvalidDefinition', invalidDefinitionMessage(validation.diagnostics));
}
