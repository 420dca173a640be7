export type TroubleKind = 'gone' | 'taken' | 'invalid' | 'offline' | 'large' | 'notHere' | 'other';

const kinds: readonly (readonly [RegExp, TroubleKind])[] = [
  [/^(NetworkError|ServiceUnavailable|SyntaxError)$/, 'offline'],
  [/^(ServiceNotAvailable|UnknownService|UnknownOperation|UnrecognizedClient)/, 'notHere'],
  [/TooLarge|EntityTooLarge/, 'large'],
  [/NotFound|NonExistent|NoSuch|DoesNotExist|^NotFound$/, 'gone'],
  [/AlreadyExists|AlreadyOwned|InUse|NameExists|^ResourceConflict|ResourceExists/, 'taken'],
  [/Validation|Invalid|Malformed|Missing|Serialization/, 'invalid'],
];

/** What a refusal comes to, by its code: every service has names of its own for the same. */
export function troubleKind(code: string): TroubleKind {
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
