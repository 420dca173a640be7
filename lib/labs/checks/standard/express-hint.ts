import { say } from '../../localized';
import type { Hint } from '../../schema/match.schema';

/** What to say whenever executions have to be looked at afterwards, and AWS keeps nothing of them. */
export const expressHint: Hint = {
  id: 'express',
  when: { problem: 'express' },
  text: say(
    'Una máquina Express no guarda sus ejecuciones, así que nadie puede mirarlas después; y el tipo no se cambia. Bórrala y créala otra vez como `STANDARD`.',
    'An Express machine keeps nothing of its executions, so nobody can look at them afterwards; and its type cannot be changed. Delete it and create it again as `STANDARD`.',
  ),
};
