import { createHash, createHmac } from 'node:crypto';

/** What a handler has hashed; bytes are Base64. */
export const digests = {
  hash: (algorithm: string, bytes: string) => createHash(algorithm).update(bytes, 'base64').digest('base64'),
  hmac: (algorithm: string, key: string, bytes: string) =>
    createHmac(algorithm, Buffer.from(key, 'base64')).update(bytes, 'base64').digest('base64'),
};
