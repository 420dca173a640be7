import { isObject, own, type Json, type JsonObject } from '../../../base/json';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { SimulatedSpec } from '../simulated';
import { converseOutput, FAMILIES } from './families';

const LATENCY_MS = 250;

/** Bedrock: an answer in the form of the model that is asked, which says that there is none. */
export const BEDROCK_RUNTIME: SimulatedSpec = {
  id: 'bedrockruntime',
  operations: {
    InvokeModel(input) {
      const model = String(own(input, 'modelId')).replace(/^arn:.*\//, '');
      const family = FAMILIES.find(({ models }) => models.test(model));
      if (!family) throw refused('The provided model identifier is invalid.');
      const answer = family.answer(bodyOf(own(input, 'body')), model);
      return { body: toBase64(toUtf8(JSON.stringify(answer))), contentType: 'application/json' };
    },
    Converse(input) {
      const model = String(own(input, 'modelId')).replace(/^arn:.*\//, '');
      if (!FAMILIES.some(({ models }) => models.test(model)))
        throw refused('The provided model identifier is invalid.');
      return { ...converseOutput(own(input, 'messages')), metrics: { latencyMs: LATENCY_MS } };
    },
  },
};

function bodyOf(body: Json | undefined): JsonObject {
  const text = typeof body === 'string' ? fromUtf8(fromBase64(body)) : '';
  try {
    const read = JSON.parse(text) as Json;
    if (isObject(read)) return read;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw refused('Malformed input request, please reformat your input and try again.');
}

function refused(message: string): ServiceError {
  return new ServiceError('ValidationException', message, 400);
}
