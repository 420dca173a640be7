import type { JsonLessonId, LessonTexts } from './lesson';

const KINDS = {
  list: 'una lista',
  null: 'null',
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
};

/** Faults of the JSON itself, in Spanish. */
export const jsonTextsEs: Pick<LessonTexts, JsonLessonId> = {
  'json-empty': () => ({
    what: 'La definición está vacía.',
    fix: 'Empieza con { y termina con }; dentro van "StartAt" y "States".',
  }),
  'json-trailing-comma': ({ found, line }) =>
    found === ','
      ? {
          what: `En la línea ${line} hay dos comas seguidas.`,
          fix: 'Entre dos elementos va una sola coma. Borra la otra.',
        }
      : {
          what: `Sobra la coma de la línea ${line}: después de ella no viene nada más, se cierra con ${found}.`,
          fix: 'Borra esa coma. La coma separa; tras el último elemento no se pone.',
        },
  'json-missing-comma': ({ found, line }) => ({
    what: `Falta una coma antes de ${found}.`,
    fix: `Ponla al final de lo anterior, en la línea ${line}. Entre dos elementos siempre va una coma.`,
  }),
  'json-missing-colon': ({ found }) => ({
    what: `Después de un nombre de campo va «:», y aquí hay ${found}.`,
    fix: 'Escribe "nombre": valor, con los dos puntos en medio.',
  }),
  'json-missing-value': ({ found }) => ({
    what: `Aquí falta un valor: se esperaba algo antes de ${found}.`,
    fix: 'Escribe un texto entre comillas, un número, true, false, null, un objeto { } o una lista [ ].',
  }),
  'json-missing-close': ({ open, close, line }) => ({
    what: `El texto se acaba y el ${open} de la línea ${line} sigue abierto.`,
    fix: `Añade el ${close} que le falta. Cada ${open} necesita su ${close}.`,
  }),
  'json-wrong-close': ({ open, close, line, found }) => ({
    what: `Aquí hay un ${found}, pero lo último que se abrió fue el ${open} de la línea ${line}.`,
    fix: `Ciérralo primero con ${close}, o revisa si ${found} sobra.`,
  }),
  'json-extra-text': ({ found }) => ({
    what: `La definición ya había terminado y después todavía viene ${found}.`,
    fix: 'Borra lo que sobra detrás de la última }. Si te falta contenido dentro, quizá cerraste una llave antes de tiempo.',
  }),
  'json-single-quotes': () => ({
    what: "JSON no conoce las comillas simples (').",
    fix: 'Usa comillas dobles (") en los nombres y en los textos.',
  }),
  'json-curly-quotes': ({ found }) => ({
    what: `${found} es una comilla tipográfica, de las que ponen los procesadores de texto.`,
    fix: 'Cámbiala por la comilla recta ("), al principio y al final.',
  }),
  'json-unquoted-name': ({ word }) => ({
    what: `Aquí va el nombre de un campo, y ${word} no está entre comillas.`,
    fix: /^[\p{L}_]/u.test(word)
      ? `Escribe "${word}".`
      : 'Los nombres de campo van entre comillas dobles: "Next".',
  }),
  'json-misspelt-word': ({ word, suggestion }) => ({
    what: `JSON no conoce la palabra ${word}.`,
    fix: `¿Querías decir ${suggestion}? Se escribe en minúsculas y sin comillas. Si es un texto, ponlo entre comillas: "${word}".`,
  }),
  'json-unknown-word': ({ word }) => ({
    what: `${word} está suelto: sin comillas JSON solo entiende números, true, false y null.`,
    fix: `Si es un texto, ponlo entre comillas: "${word}".`,
  }),
  'json-bad-number': ({ found }) => ({
    what: found ? `${found} no es un número como los escribe JSON.` : 'Aquí hay un número a medio escribir.',
    fix: 'Los números van sin ceros delante y con punto decimal, con cifras a los dos lados: 0.5, 10, -3.',
  }),
  'json-open-string': () => ({
    what: 'Este texto empieza con comillas y no se cierra en su línea.',
    fix: 'Ponle la comilla (") del final. Si de verdad quieres un salto de línea dentro del texto, escribe \\n.',
  }),
  'json-bad-escape': ({ found }) => ({
    what: `${found} no es una combinación válida dentro de un texto.`,
    fix: 'La barra \\ solo puede ir ante " \\ / b f n r t o u con cuatro cifras. Para una barra de verdad escribe \\\\.',
  }),
  'json-control-character': () => ({
    what: 'Aquí hay un carácter invisible (un tabulador dentro de un texto, por ejemplo).',
    fix: 'Bórralo. Dentro de un texto, el tabulador se escribe \\t.',
  }),
  'json-comment': () => ({
    what: 'JSON no tiene comentarios: // y /* */ no valen.',
    fix: 'Borra el comentario o guárdalo en el campo "Comment", que sirve justo para eso.',
  }),
  'json-unexpected': ({ found }) => ({
    what: `La definición no puede empezar con ${found}.`,
    fix: 'Empieza con { y termina con }.',
  }),
  'json-too-deep': () => ({
    what: 'Hay demasiados objetos o listas unos dentro de otros.',
    fix: 'Quita niveles: más de mil no se leen.',
  }),
  'definition-not-an-object': ({ kind }) => ({
    what: `La definición es ${KINDS[kind]}, y tiene que ser un objeto.`,
    fix: 'Escríbela entre llaves: { "StartAt": …, "States": { … } }.',
  }),
  'duplicate-field': ({ field, line }) => ({
    what: `"${field}" está dos veces en el mismo objeto. Vale el último; el de la línea ${line} se pierde.`,
    fix: 'Deja solo uno.',
  }),
};
