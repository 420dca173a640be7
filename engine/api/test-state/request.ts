import { flag, integer, oneOf, optional, struct, text, type Parsed } from '../../service/shape';
import * as members from '../members';

const stateName = () => text({ min: 1, max: 80, sensitive: true });
const count = () => integer({ min: 0, max: Infinity });

export const testStateInput = {
  definition: members.definition(),
  roleArn: optional(members.arn()),
  input: optional(members.payload()),
  inspectionLevel: optional(oneOf('INFO', 'DEBUG', 'TRACE')),
  revealSecrets: optional(flag()),
  variables: optional(members.payload()),
  stateName: optional(stateName()),
  mock: optional(
    struct({
      result: optional(members.payload()),
      errorOutput: optional(
        struct({ error: optional(members.sensitiveError()), cause: optional(members.sensitiveCause()) }),
      ),
      fieldValidationMode: optional(oneOf('STRICT', 'PRESENT', 'NONE')),
    }),
  ),
  context: optional(members.payload()),
  stateConfiguration: optional(
    struct({
      retrierRetryCount: optional(count()),
      errorCausedByState: optional(stateName()),
      mapIterationFailureCount: optional(count()),
      mapItemReaderData: optional(members.payload()),
    }),
  ),
};

export type TestStateRequest = Parsed<typeof testStateInput>;
