import type { Language } from '@/lib/i18n/languages';
import type { Refusal, RefusalReason } from './refusal';

type Texts = Readonly<Record<RefusalReason, (about: string) => string>>;

const es: Texts = {
  'text-broken': () => 'El texto tiene un error de sintaxis: corrígelo en el editor y vuelve a intentarlo.',
  'no-such-state': (about) => `El estado ${about} ya no está en el texto.`,
  'no-such-place': () => 'Ese lugar ya no está en el texto.',
  'name-empty': () => 'Un estado necesita un nombre.',
  'name-too-long': () => 'El nombre pasa de 80 caracteres: AWS no acepta más.',
  'name-taken': (about) => `Ya hay un estado llamado ${about}: los nombres no se repiten en toda la máquina.`,
  'cuts-off': (about) => `Así ningún camino llegaría a ${about}. Ponlo al final de un camino.`,
  'nothing-follows': (about) =>
    `${about} termina la ejecución: detrás no puede ir nada. Pon el estado antes.`,
  'cannot-end-here': () => 'Este camino tiene que llevar a un estado: solo Next puede cambiarse por End.',
  'same-place': () => 'Ya está así: no cambia nada.',
  'inside-itself': (about) => `${about} no cabe dentro de sí mismo.`,
  'ways-lead-out': (about) =>
    `${about} lleva a otros estados con sus reglas o su Catch, y no se puede salir de una rama. Quita esos caminos o cópialo.`,
  'choice-cannot-be-wrapped': (about) =>
    `Las reglas de ${about} llevan a estados de fuera: un Choice no puede envolverse solo.`,
  'cannot-unwrap': (about) => `${about} no tiene dentro estados que sacar.`,
  'several-branches': (about) => `${about} tiene varias ramas: deja solo una y podrás sacarla.`,
  'handles-errors': (about) => `${about} tiene Retry o Catch, que se perderían. Quítalos primero.`,
  'not-for-this-type': (about) => `Este tipo de estado no tiene ${about}.`,
  'no-such-target': (about) =>
    `${about} no está en la misma máquina o rama: un camino no puede salir de ella.`,
};

const en: Texts = {
  'text-broken': () => 'The text has a syntax error: fix it in the editor and try again.',
  'no-such-state': (about) => `The state ${about} is no longer in the text.`,
  'no-such-place': () => 'That place is no longer in the text.',
  'name-empty': () => 'A state needs a name.',
  'name-too-long': () => 'The name has more than 80 characters: AWS takes no more.',
  'name-taken': (about) => `There is already a state named ${about}: names are unique in the whole machine.`,
  'cuts-off': (about) => `No path would lead to ${about} any more. Put it at the end of a path.`,
  'nothing-follows': (about) =>
    `${about} ends the execution: nothing can come after it. Put the state before it.`,
  'cannot-end-here': () => 'This path has to lead to a state: only Next can be exchanged for End.',
  'same-place': () => 'It is so already: nothing changes.',
  'inside-itself': (about) => `${about} does not fit into itself.`,
  'ways-lead-out': (about) =>
    `${about} leads to other states by its rules or its Catch, and no path may leave a branch. Remove those paths, or copy it.`,
  'choice-cannot-be-wrapped': (about) =>
    `The rules of ${about} lead to states outside: a Choice cannot be wrapped alone.`,
  'cannot-unwrap': (about) => `${about} has no states inside to take out.`,
  'several-branches': (about) => `${about} has several branches: leave only one to take it out.`,
  'handles-errors': (about) => `${about} has Retry or Catch, which would be lost. Remove them first.`,
  'not-for-this-type': (about) => `This type of state has no ${about}.`,
  'no-such-target': (about) => `${about} is not in the same machine or branch: a path cannot leave it.`,
};

const texts: Readonly<Record<Language, Texts>> = { es, en };

/** Why an action was refused, in the student's language. */
export function refusalText({ refused, about = '' }: Refusal, language: Language): string {
  return texts[language][refused](about);
}
