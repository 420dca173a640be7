/** What a store throws when it could not do what it was told, or could not say that it did. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}
