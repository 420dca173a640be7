import { LOCAL, moved, type Whose } from '../whose';

/** A definition or an input of the student's account as it reads in the local one. */
export function localText(text: string, from: Pick<Whose, 'partition' | 'region' | 'accountId'>): string {
  return moved(text, from, LOCAL);
}
