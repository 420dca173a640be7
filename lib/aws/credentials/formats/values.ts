import type { Fields } from './field';

/** Values alone, known by their look: `--output text`, the CSV of an IAM user, three boxes copied one after the other. */
export function fieldsOfValues(text: string): Fields {
  const words = text.split(/[\s,;|"']+/);
  const isKeyId = (word: string) => /^A[KS]IA[A-Z0-9]{16}$/.test(word);
  const isSecret = (word: string) => /^[\w+/]{40}$/.test(word);
  const isToken = (word: string) => /^[\w+/=-]{100,}$/.test(word);
  return {
    accessKeyId: words.find(isKeyId),
    secretAccessKey: words.find((word) => isSecret(word) && !isKeyId(word)),
    sessionToken: words.find(isToken),
    expiration: words.find((word) => /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/.test(word)),
  };
}
