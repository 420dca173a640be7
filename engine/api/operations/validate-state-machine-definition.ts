import { isValid } from '../../asl/validate/validate-definition';
import { DIAGNOSTICS_MAX } from '../../base/limits';
import { judgeDefinition } from '../machines/definition';
import * as members from '../members';
import { operation } from '../operation';
import { integer, oneOf, optional } from '../../service/shape';

export const validateStateMachineDefinition = operation({
  name: 'ValidateStateMachineDefinition',
  input: {
    definition: members.definition(),
    type: optional(members.stateMachineType()),
    severity: optional(oneOf('ERROR', 'WARNING')),
    maxResults: optional(integer({ min: 0, max: DIAGNOSTICS_MAX })),
  },

  async handle({ definition, type = 'STANDARD', severity = 'ERROR', maxResults }) {
    const validation = judgeDefinition(definition, type);
    const wanted = validation.diagnostics.filter(
      (found) => severity === 'WARNING' || found.severity === 'ERROR',
    );
    const shown = wanted.slice(0, maxResults || DIAGNOSTICS_MAX);
    return {
      result: isValid(validation) ? 'OK' : 'FAIL',
      diagnostics: shown.map(({ severity, code, message, location }) => ({
        severity,
        code,
        message,
        location,
      })),
      truncated: shown.length < wanted.length,
    };
  },
});
