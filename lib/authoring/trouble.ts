import type { Localized } from '@/lib/i18n/languages';

/** Why something new cannot be made, said to the author in both languages. */
export class AuthoringError extends Error {
  override readonly name = 'AuthoringError';

  constructor(readonly text: Localized) {
    super(text.en);
  }
}
