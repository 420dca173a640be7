/** As the API has it. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Tags with others besides, which take the place of those with the same keys. */
export function withTags(before: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const keys = new Set(added.map(({ Key }) => Key));
  return [...before.filter(({ Key }) => !keys.has(Key)), ...added];
}
