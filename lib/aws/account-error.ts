import type { ownErrors } from './trouble';

/** A refusal of the site's own, in the form of AWS's: the code is its name. */
export class AccountError extends Error {
  constructor(
    override readonly name: keyof typeof ownErrors,
    message: string,
    /** What the trouble's `detail` is to be. */
    readonly detail?: string,
  ) {
    super(message);
  }
}
