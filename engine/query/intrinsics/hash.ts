import { fail, ok } from '../../base/result';
import { HASH_ALGORITHMS, hashText } from '../digest/hash-text';
import { intrinsic } from './intrinsic';
import { limited } from './text-limit';

/** Of the text in UTF-8; anything else is hashed as its JSON text. */
export const hash = intrinsic(['any', 'text'], ([data, algorithm]) => {
  if (!HASH_ALGORITHMS.includes(algorithm)) {
    return fail(`The algorithm must be one of ${HASH_ALGORITHMS.join(', ')}.`);
  }
  const text = limited(typeof data === 'string' ? data : JSON.stringify(data));
  return text.ok ? ok(hashText(text.value, algorithm)!) : text;
});
