import { say } from '../../localized';
import type { Hint } from '../../schema/match.schema';

/** What to say of the usual slips when a lab has nothing more particular: the first that fits. */
export const validHints: readonly Hint[] = [
  {
    id: 'broken-json',
    when: { code: 'INVALID_JSON_DESCRIPTION' },
    text: say(
      'El texto no es JSON: el mensaje dice en qué línea y columna. Casi siempre es una coma de más o de menos, o unas comillas sin cerrar.',
      'The text is not JSON: the message says which line and column. It is nearly always a comma too many or missing, or a quotation mark left open.',
    ),
  },
  {
    id: 'start-at',
    when: { location: '/StartAt' },
    text: say(
      '`StartAt` nombra el primer estado y tiene que coincidir con él letra por letra, mayúsculas y tildes incluidas.',
      '`StartAt` names the first state and must match it letter by letter, capitals and accents included.',
    ),
  },
  {
    id: 'next-and-end',
    when: { messageIncludes: 'should only be one of the following fields: [Next, End]' },
    text: say(
      'Un estado sigue o termina, no las dos cosas: deja `Next` o deja `End`.',
      'A state goes on or it ends, not both: keep `Next` or keep `End`.',
    ),
  },
  {
    id: 'neither-next-nor-end',
    when: { messageIncludes: 'should have only one of the following fields: [Next, End]' },
    text: say(
      'Falta decir qué viene después: `Next` con el nombre del siguiente, o `End` si es el último.',
      'It has to say what comes next: `Next` with the name of the following state, or `End` if it is the last.',
    ),
  },
  {
    id: 'choice-end',
    when: { messageIncludes: "Field 'End' is not supported" },
    text: say(
      'Un Choice no lleva `End`: su salida está en cada regla y en `Default`. Y Succeed y Fail terminan solos.',
      'A Choice has no `End`: its way out is in each rule and in `Default`. And Succeed and Fail end by themselves.',
    ),
  },
  {
    id: 'choice-next',
    when: { messageIncludes: "Field 'Next' is not supported" },
    text: say(
      'Aquí no va `Next`: en un Choice va dentro de cada regla (y `Default` recoge lo demás), y Succeed y Fail no siguen a ninguna parte.',
      '`Next` does not go here: in a Choice it goes inside each rule (and `Default` takes the rest), and Succeed and Fail lead nowhere.',
    ),
  },
  {
    id: 'missing-target',
    when: { messageIncludes: "Missing 'Next' target" },
    text: say(
      'Un `Next` o un `Default` apunta a un estado que no existe con ese nombre. Los nombres distinguen mayúsculas, tildes y espacios.',
      'A `Next` or a `Default` points to a state that does not exist under that name. Names tell capitals, accents and spaces apart.',
    ),
  },
  {
    id: 'unreachable',
    when: { messageIncludes: 'is not reachable' },
    text: say(
      'Hay un estado al que nadie llega: sigue las flechas desde `StartAt` y mira dónde se cortan. O algún `Next` tiene que apuntarle, o sobra.',
      'There is a state nothing leads to: follow the arrows from `StartAt` and see where they stop. Either some `Next` has to point at it, or it should go.',
    ),
  },
  {
    id: 'duplicate-name',
    when: { code: 'DUPLICATE_STATE_NAME' },
    text: say(
      'Dos estados se llaman igual. Un nombre no se repite en toda la máquina, ni dentro de las ramas.',
      'Two states have the same name. A name is not repeated anywhere in the machine, not inside branches either.',
    ),
  },
  {
    id: 'no-end',
    when: { code: 'MISSING_END_STATE' },
    text: say(
      'Ningún estado termina la máquina: al último le falta `"End": true`, o un Succeed o un Fail detrás.',
      'No state ends the machine: the last one needs `"End": true`, or a Succeed or a Fail behind it.',
    ),
  },
  {
    id: 'required',
    when: { messageIncludes: 'fields are required' },
    text: say(
      'Falta un campo obligatorio: el mensaje dice cuál y la ruta dice en qué sitio.',
      'A required field is missing: the message says which one and the path says where.',
    ),
  },
  {
    id: 'other-language',
    when: { messageIncludes: 'is only supported for the' },
    text: say(
      'Ese campo es del otro lenguaje de consulta: o usas los campos de JSONPath, o los de JSONata, según lo que diga "QueryLanguage".',
      'That field belongs to the other query language: use either the fields of JSONPath or those of JSONata, as "QueryLanguage" says.',
    ),
  },
  {
    id: 'unknown-field',
    when: { messageIncludes: 'is not supported' },
    text: say(
      'Ese campo no existe en un estado de este tipo: mira cómo está escrito y si va ahí.',
      'That field does not exist in a state of this type: see how it is spelt and whether it belongs there.',
    ),
  },
];
