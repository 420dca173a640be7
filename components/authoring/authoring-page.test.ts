import { expect, test } from 'vitest';
import { checkKinds } from '@/lib/labs/schema/check.schema';
import { languages } from '@/lib/i18n/languages';
import { authoringMessages } from './messages';

test.each(languages)('every kind of check is explained in %s, and no other', (language) => {
  expect(Object.keys(authoringMessages(language).checks).toSorted()).toEqual(checkKinds.toSorted());
});
