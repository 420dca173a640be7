import { fromBase64 } from '../../../query/encoding/base64';
import { FrameworkError } from '../../../service/service-error';
import type { Shape } from '../../../service/shape';

/** Bytes: Base64 text, as JSON of any API has them, or bytes that a caller in this process hands over as they are. */
export function blob(): Shape<Uint8Array> {
  return {
    facts: { kind: 'text', min: 0, max: Infinity, sensitive: true },
    read(value: unknown) {
      if (value instanceof Uint8Array) return value;
      if (typeof value === 'string') return fromBase64(value);
      throw new FrameworkError('SerializationException', 'Expected Base64 text');
    },
    check() {},
  };
}
