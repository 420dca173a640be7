/** How S3 writes keys that XML cannot hold, for those who ask with `EncodingType`. */
export function encoderOf(type: string | undefined): (key: string) => string {
  if (type !== 'url') return (key) => key;
  return (key) => encodeURIComponent(key).replaceAll('%2F', '/');
}
