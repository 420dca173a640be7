import { scoreOf } from '../chance';
import { listOf, plainOf } from '../text/words';
import { stopWordsOf } from '../text/languages';

export interface Entity {
  readonly Score: number;
  readonly Type: string;
  readonly Text: string;
  readonly BeginOffset: number;
  readonly EndOffset: number;
}

const MONTH =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december';
const DAY =
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hoy|mañana|ayer|today|tomorrow|yesterday';

/** What is told by its form. */
const FORMS: readonly (readonly [type: string, form: RegExp])[] = [
  ['OTHER', /[\w.+-]+@[\w-]+\.[\w.]+\w|https?:\/\/\S+/gu],
  [
    'DATE',
    new RegExp(
      `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}|\\d{1,2} (?:de )?(?:${MONTH})(?: (?:de |del )?\\d{4})?|(?:${MONTH}) \\d{1,2}(?:, \\d{4})?`,
      'giu',
    ),
  ],
  ['DATE', new RegExp(`(?<![\\p{L}])(?:${DAY})(?![\\p{L}])`, 'giu')],
  [
    'QUANTITY',
    /[€$£] ?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)* ?(?:€|\$|£|%|euros?|dollars?|dólares?|kg|km|cm|unidades?|units?|horas?|hours?|días?|days?|minutos?|minutes?|personas?|people)(?![\p{L}])/giu,
  ],
];
/** Words that begin with a capital, one after the other. */
const NAMES = /\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:de |del |of |the |la )?\p{Lu}[\p{L}\p{N}&'’.-]*)*/gu;

const PLACES =
  listOf(`madrid barcelona valencia sevilla bilbao espana spain europa europe london londres paris berlin roma rome
  lisboa lisbon nueva york york mexico bogota lima santiago buenos aires argentina chile colombia peru francia france alemania
  germany italia italy portugal seattle california texas china japon japan dublin ireland irlanda`);
const COMPANIES =
  listOf(`amazon aws google microsoft apple renfe correos iberia telefonica banco bank universidad university netflix
  inc corp ltd gmbh sl sa`);

/** Names, dates and amounts, each with its place in the text. */
export function entitiesOf(text: string, language: string): readonly Entity[] {
  const found: Entity[] = [];
  const add = (type: string, match: RegExpMatchArray) => {
    const [begin, name] = [match.index!, match[0].replace(/[.,]+$/, '')];
    const end = begin + name.length;
    if (found.some(({ BeginOffset, EndOffset }) => begin < EndOffset && end > BeginOffset)) return;
    found.push({
      Score: scoreOf(name, 0.81, 0.999),
      Type: type,
      Text: name,
      BeginOffset: begin,
      EndOffset: end,
    });
  };
  for (const [type, form] of FORMS) for (const match of text.matchAll(form)) add(type, match);
  for (const match of text.matchAll(NAMES)) {
    const type = typeOfName(match, text, language);
    if (type) add(type, match);
  }
  return found.sort((left, right) => left.BeginOffset - right.BeginOffset);
}

function typeOfName(match: RegExpMatchArray, text: string, language: string): string | undefined {
  const words = match[0].split(' ').map((word) => plainOf(word).replace(/[^\p{L}\p{N}]/gu, ''));
  if (words.some((word) => COMPANIES.has(word))) return 'ORGANIZATION';
  if (words.some((word) => PLACES.has(word))) return 'LOCATION';
  const isFirst = /(^|[.!?¿¡:\n]\s*)$/u.test(text.slice(0, match.index));
  if (words.length === 1 && (isFirst || words[0]!.length < 3 || stopWordsOf(language).has(words[0]!)))
    return undefined;
  return words.length > 1 && !/\d/.test(match[0]) ? 'PERSON' : words.length > 1 ? 'TITLE' : 'PERSON';
}

const PRIVATE: readonly (readonly [type: string, form: RegExp])[] = [
  ['EMAIL', /[\w.+-]+@[\w-]+\.[\w.]*\w/gu],
  ['URL', /https?:\/\/\S+/gu],
  ['CREDIT_DEBIT_NUMBER', /(?:\d{4}[ -]?){3}\d{4}/gu],
  ['IP_ADDRESS', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gu],
  ['PHONE', /(?:\+\d{1,3}[ -]?)?(?:\d{3}[ -]?){2,3}\d{2,4}(?!\d)/gu],
];

/** What is nobody else's business. */
export function privateEntitiesOf(text: string): readonly Omit<Entity, 'Text'>[] {
  const found: Omit<Entity, 'Text'>[] = [];
  for (const [type, form] of PRIVATE) {
    for (const { 0: value, index } of text.matchAll(form)) {
      const end = index + value.length;
      if (found.some(({ BeginOffset, EndOffset }) => index < EndOffset && end > BeginOffset)) continue;
      found.push({ Score: scoreOf(value, 0.9, 0.999), Type: type, BeginOffset: index, EndOffset: end });
    }
  }
  return found.sort((left, right) => left.BeginOffset - right.BeginOffset);
}
