import { isObject, own, put, utf8Length, type Json, type JsonObject } from '../../base/json';
import { invariant } from '../../base/invariant';
import { VARIABLE_BYTES_MAX, VARIABLES_TOTAL_BYTES_MAX } from '../../base/limits';
import { refuseTooDeep } from './too-deep';
import type { EventDetails } from '../execution/history-event';
import { failure } from './failure';
import { Failed, type Visiting } from './visiting';

/** What a state without Assign gives. */
export const NOTHING_ASSIGNED: JsonObject = {};

/** The variables an Assign sets, of which AWS allows no more than so many bytes. */
export function assigned(visiting: Visiting, values: Json): JsonObject {
  invariant(isObject(values), 'Assign is an object');
  checkSizes(visiting, values);
  visiting.note('assigned', values);
  return values;
}

function checkSizes(visiting: Visiting, assigned: JsonObject): void {
  const text = JSON.stringify(assigned);
  refuseTooDeep(visiting, assigned, text.length);
  const bytes = utf8Length(text);
  const total = utf8Length(JSON.stringify({ ...visiting.frame.variables, ...assigned }));
  if (bytes <= VARIABLE_BYTES_MAX && total <= VARIABLES_TOTAL_BYTES_MAX) return;
  const cause = `The variables assigned by the state '${visiting.state.name}' exceed the size allowed by the service.`;
  throw new Failed(failure('States.DataLimitExceeded', cause));
}

/** How StateExited shows them: each value as JSON text. Nothing assigned, nothing shown. */
export function assignedDetails(assigned: JsonObject): EventDetails {
  const names = Object.keys(assigned);
  if (names.length === 0) return {};
  const assignedVariables: JsonObject = {};
  for (const name of names) put(assignedVariables, name, JSON.stringify(own(assigned, name)));
  return { assignedVariables, assignedVariablesDetails: { truncated: false } };
}
