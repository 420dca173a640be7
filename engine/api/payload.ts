import { utf8Length, type Json } from '../base/json';
import { jacksonMessage } from '../base/json-text/jackson-message';
import { readJson } from '../base/json-text/read-json';
import { PAYLOAD_BYTES_MAX } from '../base/limits';
import { ApiError } from './errors';

/** The value of a JSON text a caller sends; `refuse` puts what is wrong with it into the operation's own error. */
export function readPayload(text: string, refuse: (problem: string) => ApiError): Json {
  if (utf8Length(text) > PAYLOAD_BYTES_MAX)
    throw refuse(`The text is longer than ${PAYLOAD_BYTES_MAX} bytes.`);
  const read = readJson(text);
  if (!read.ok) throw refuse(jacksonMessage(read.failure));
  return read.value.value;
}

/** The input of an execution, whatever starts it. */
export function readExecutionInput(text: string): Json {
  if (text.trim() === '') throw invalidInput('Invalid execution input.');
  return readPayload(text, invalidInput);
}

function invalidInput(problem: string): ApiError {
  return new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${problem}'`);
}
