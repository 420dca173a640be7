import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { FrameworkError } from '../../../service/service-error';
import type { Shape } from '../../../service/shape';

/** A time: seconds, or a text as HTTP or ISO 8601 write it. */
export function moment(): Shape<Millis> {
  return {
    facts: { kind: 'number', min: -Infinity, max: Infinity },
    read(value: Json) {
      const at = typeof value === 'number' ? value * 1000 : Date.parse(String(value));
      if (Number.isFinite(at)) return at;
      throw new FrameworkError('SerializationException', 'Expected a timestamp');
    },
    check() {},
  };
}
