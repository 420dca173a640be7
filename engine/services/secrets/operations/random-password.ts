import { flag, integer, optional, text } from '../../../service/shape';
import { invalidParameter } from '../errors';
import { operation } from '../operation';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

export const getRandomPassword = operation({
  name: 'GetRandomPassword',
  input: {
    PasswordLength: optional(integer({ min: 1, max: 4096 })),
    ExcludeCharacters: optional(text({ max: 4096 })),
    ExcludeNumbers: optional(flag()),
    ExcludePunctuation: optional(flag()),
    ExcludeUppercase: optional(flag()),
    ExcludeLowercase: optional(flag()),
    IncludeSpace: optional(flag()),
    RequireEachIncludedType: optional(flag()),
  },

  async handle({ PasswordLength: length = 32, ExcludeCharacters: excluded = '', ...given }, { uuid }) {
    const allowed = (characters: string) => [...characters].filter((each) => !excluded.includes(each));
    const types = [
      given.ExcludeLowercase ? [] : allowed(LOWER),
      given.ExcludeUppercase ? [] : allowed(UPPER),
      given.ExcludeNumbers ? [] : allowed(DIGITS),
      given.ExcludePunctuation ? [] : allowed(PUNCTUATION),
      given.IncludeSpace ? allowed(' ') : [],
    ].filter((characters) => characters.length > 0);
    if (types.length === 0)
      throw invalidParameter('You must include at least one type of character in the password.');
    const chance = createChance(uuid);
    const all = types.flat();
    const password = Array.from({ length }, () => all[chance(all.length)]!);
    if (given.RequireEachIncludedType ?? true) require(password, types, chance);
    return { RandomPassword: password.join('') };
  },
});

type Chance = (below: number) => number;

/** One character of each type, at places of its own. */
function require(password: string[], types: readonly string[][], chance: Chance): void {
  if (password.length < types.length)
    throw invalidParameter(
      'The password length is too short to include at least one of each of the required character types.',
    );
  const places = password.map((_, index) => index);
  for (const characters of types) {
    const [place = 0] = places.splice(chance(places.length), 1);
    password[place] = characters[chance(characters.length)]!;
  }
}

/** Chance out of UUIDs, whose last 12 digits are random in each of their kinds. */
function createChance(uuid: () => string): Chance {
  return (below) => Number.parseInt(uuid().slice(-12), 16) % below;
}
