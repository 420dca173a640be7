import type { Json, JsonObject } from '../../base/json';
import type { Execution, Identity, Seed } from '../../machine/execution/execution';
import { newExecution } from '../../machine/step';

/** The one frame of an execution that visits one state. */
export const ROOT = '1';

export interface Entering {
  readonly identity: Identity;
  /** A key of the program's scopes. */
  readonly scope: string;
  readonly state: string;
  readonly input: Json;
  /** All that the state can read. */
  readonly variables: JsonObject;
  /** `$$.Map.Item`, inside a Map. */
  readonly mapItem?: Json;
  /** The id its Entered event is to have. */
  readonly enteredEventId: number;
}

/** An execution that is about to enter the state, as if it came there from somewhere. */
export function aboutToEnter(entering: Entering, seed: Seed): Execution {
  const { identity, scope, state, input, variables, mapItem, enteredEventId } = entering;
  return {
    ...newExecution(identity, seed),
    lastEventId: enteredEventId - 1,
    nextId: 2,
    frames: {
      [ROOT]: {
        id: ROOT,
        scope,
        variables,
        ...(mapItem === undefined ? {} : { mapItem }),
        previousEventId: 0,
        activity: { kind: 'entering', state, input },
      },
    },
    ready: [ROOT],
  };
}
