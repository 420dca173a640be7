/** Which of the three a pasted text has: told while it is still in its box, so that nobody sends half of them. */
export interface FoundKeys {
  readonly hasId: boolean;
  readonly hasSecret: boolean;
  readonly hasToken: boolean;
  /** Keys of an IAM user or of root, which never expire. */
  readonly isLongLived: boolean;
}

const id = /\b(AKIA|ASIA)[A-Z0-9]{12,}\b/;
const secret = /secret_?access_?key["'\s:=]+[A-Za-z0-9/+=]{16,}/i;
const token = /session_?token["'\s:=]+[A-Za-z0-9/+=%]{16,}/i;

/** Looks without judging: the server reads them, and knows more forms. */
export function findKeys(text: string): FoundKeys {
  const kind = id.exec(text)?.[1];
  return {
    hasId: kind !== undefined,
    hasSecret: secret.test(text),
    hasToken: token.test(text),
    isLongLived: kind === 'AKIA',
  };
}
