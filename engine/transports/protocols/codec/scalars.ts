import type { Json } from '../../../base/json';
import { FrameworkError } from '../../../service/service-error';
import type { TimeFormat, WireShape } from '../models/wire-model';
import { readTime, writeTime } from './times';

/** A value that is text on the wire, as the API has it. */
export function readScalar(text: string, { t }: WireShape): Json {
  switch (t) {
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw notOf(text, 'a boolean');
    case 'number':
      if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
      throw notOf(text, 'a number');
    case 'time': {
      const seconds = readTime(text);
      if (Number.isFinite(seconds)) return seconds;
      throw notOf(text, 'a timestamp');
    }
    case 'any':
    case 'blob':
    case 'string':
    case 'list':
    case 'map':
    case 'structure':
      return text;
  }
}

/** `format`: how a time is written that does not say it itself. */
export function writeScalar(value: unknown, shape: WireShape, format: TimeFormat): string {
  if (shape.t === 'time' && typeof value === 'number') return writeTime(value, shape.format ?? format);
  return String(value);
}

function notOf(text: string, wanted: string): FrameworkError {
  return new FrameworkError('SerializationException', `'${text}' is not ${wanted}`);
}
