import type { Localized } from '@/lib/i18n/languages';
import type { LimitId, RefusalReason, RuleId } from '@/lib/studio/machine/convert/conversion';

/** Why each rule does what it does. */
export const RULE_TEXTS: Readonly<Record<RuleId, Localized>> = {
  'query-language': {
    es: 'Lo que dice en qué lenguaje están escritas las expresiones.',
    en: 'What says in which language the expressions are written.',
  },
  'input-path': {
    es: 'JSONata no tiene InputPath: cada expresión dice desde `$states.input` la parte que quiere.',
    en: 'JSONata has no InputPath: each expression says from `$states.input` which part it wants.',
  },
  'input-path-null': {
    es: 'InputPath null tira la entrada: en su lugar queda un objeto vacío.',
    en: 'InputPath null throws the input away: an empty object stands in its place.',
  },
  parameters: {
    es: 'Parameters se llama Arguments en un Task o un Parallel; en un Pass, que no llama a nadie, su valor es ya la salida.',
    en: 'Parameters is called Arguments in a Task or a Parallel; in a Pass, which calls nobody, its value is the output already.',
  },
  path: {
    es: 'La clave pierde el `.$` y la ruta se escribe como expresión: `$` es `$states.input` antes del trabajo y `$states.result` después.',
    en: 'The key loses its `.$` and the path becomes an expression: `$` is `$states.input` before the work and `$states.result` after it.',
  },
  context: {
    es: 'El objeto de contexto, `$$`, es `$states.context`.',
    en: 'The context object, `$$`, is `$states.context`.',
  },
  variable: {
    es: 'Las variables se leen igual: `$nombre`.',
    en: 'Variables are read in the same way: `$name`.',
  },
  intrinsic: {
    es: 'La función States.… se escribe con las funciones y los operadores de JSONata. Donde JSONPath exige un tipo, `$assert` lo exige también.',
    en: 'The States.… function is written with functions and operators of JSONata. Where JSONPath demands a type, `$assert` demands it too.',
  },
  format: {
    es: 'States.Format es unir textos con `&`. `&` no echaría de menos un valor que falta, por eso se comprueba antes con `$assert`.',
    en: 'States.Format is joining texts with `&`. `&` would not miss a value that is not there, so `$assert` checks it first.',
  },
  literal: {
    es: 'Un texto fijo entre {% y %} sería una expresión: se escribe como una expresión que da ese texto.',
    en: 'A fixed text between {% and %} would be an expression: it is written as an expression that gives that text.',
  },
  'result-selector': {
    es: 'ResultSelector elige del resultado, `$states.result`; pasa a formar parte de Output.',
    en: 'ResultSelector chooses from the result, `$states.result`; it becomes part of Output.',
  },
  'result-path': {
    es: 'ResultPath guarda el resultado dentro de la entrada: `$merge` une las dos cosas, y gana la segunda.',
    en: 'ResultPath puts the result into the input: `$merge` joins the two, and the second wins.',
  },
  'result-path-null': {
    es: 'ResultPath null tira el resultado: la salida es la entrada.',
    en: 'ResultPath null throws the result away: the output is the input.',
  },
  'output-path': {
    es: 'OutputPath elige lo que sale: Output dice directamente esa parte.',
    en: 'OutputPath chooses what goes out: Output says that part directly.',
  },
  'output-path-null': {
    es: 'OutputPath null no deja salir nada: Output es un objeto vacío.',
    en: 'OutputPath null lets nothing out: Output is an empty object.',
  },
  'pass-result': {
    es: 'El Result fijo de un Pass es su Output.',
    en: 'The fixed Result of a Pass is its Output.',
  },
  'items-path': {
    es: 'ItemsPath se llama Items y es una expresión que da la lista.',
    en: 'ItemsPath is called Items and is an expression that gives the list.',
  },
  'item-selector': {
    es: 'ItemSelector se llama igual; el elemento está en `$states.context.Map.Item.Value`.',
    en: 'ItemSelector keeps its name; the item is in `$states.context.Map.Item.Value`.',
  },
  iterator: {
    es: 'Iterator es el nombre antiguo de ItemProcessor.',
    en: 'Iterator is the old name of ItemProcessor.',
  },
  'field-path': {
    es: 'Un campo …Path pierde el Path: el mismo campo sin él admite una expresión.',
    en: 'A …Path field loses its Path: the same field without it takes an expression.',
  },
  reader: {
    es: 'Los Parameters de ItemReader se llaman Arguments.',
    en: 'The Parameters of ItemReader are called Arguments.',
  },
  batcher: {
    es: 'BatchInput se queda, con expresiones en lugar de rutas.',
    en: 'BatchInput stays, with expressions instead of paths.',
  },
  writer: {
    es: 'Los Parameters de ResultWriter se llaman Arguments.',
    en: 'The Parameters of ResultWriter are called Arguments.',
  },
  assign: {
    es: 'Assign se queda, con expresiones: su `$` era el resultado (o la entrada, si el estado no tiene resultado).',
    en: 'Assign stays, with expressions: its `$` was the result (or the input, where a state has no result).',
  },
  'choice-rule': {
    es: 'Una regla es una sola expresión, Condition. JSONPath da por falsa una comparación entre tipos distintos; JSONata fallaría con `<`, por eso se pregunta antes por el tipo.',
    en: 'A rule is one expression, Condition. JSONPath takes a comparison of different types for false; JSONata would fail at `<`, so the type is asked for first.',
  },
  'choice-output': {
    es: 'El Output de una regla sustituye al del estado: cada regla dice el suyo.',
    en: 'The Output of a rule takes the place of the state’s: each rule says its own.',
  },
  'missing-fails': {
    es: 'Comparar un campo que no existe hace fallar la ejecución en JSONPath; en JSONata `=` daría false sin avisar. `$assert` mantiene el fallo. Para permitir que falte, pregunta antes con `$exists`.',
    en: 'Comparing a field that is not there makes a JSONPath execution fail; in JSONata `=` would give false and say nothing. `$assert` keeps the failure. To allow it to be missing, ask with `$exists` first.',
  },
  catch: {
    es: 'En un Catch, ResultPath es Output, y el error está en `$states.errorOutput`.',
    en: 'In a Catch, ResultPath is Output, and the error is in `$states.errorOutput`.',
  },
  'fail-path': {
    es: 'ErrorPath y CausePath son Error y Cause con una expresión.',
    en: 'ErrorPath and CausePath are Error and Cause with an expression.',
  },
  credentials: {
    es: 'RoleArn.$ es RoleArn con una expresión.',
    en: 'RoleArn.$ is RoleArn with an expression.',
  },
  wildcard: {
    es: '`[*]` no hace falta: JSONata recorre las listas por sí solo. Los corchetes hacen que siga siendo una lista aunque haya uno o ninguno.',
    en: '`[*]` is not needed: JSONata walks through lists by itself. The brackets keep it a list even if there is one item or none.',
  },
};

/** Where the two languages part, and that this is known. */
export const LIMIT_TEXTS: Readonly<Record<LimitId, Localized>> = {
  'arrays-in-path': {
    es: 'Si a mitad de una ruta hay una lista, JSONPath falla y JSONata mira dentro de ella. Si tus datos traen ahí un objeto, como esperas, no cambia nada.',
    en: 'If there is a list in the middle of a path, JSONPath fails and JSONata looks inside it. As long as your data has an object there, as you expect, nothing changes.',
  },
  'structure-as-text': {
    es: 'Un objeto o una lista dentro de un texto: States.Format escribe {a=1}, JSONata escribe {"a":1}.',
    en: 'An object or a list within a text: States.Format writes {a=1}, JSONata writes {"a":1}.',
  },
  'long-number': {
    es: 'Números de más de 15 cifras: JSONata los redondea al escribirlos como texto, y States.MathAdd solo admite números de 32 bits.',
    en: 'Numbers of more than 15 digits: JSONata rounds them when it writes them as text, and States.MathAdd takes 32-bit numbers only.',
  },
  'quoted-text': {
    es: 'States.JsonToString pone comillas a un texto; `$string` lo deja como está. Con objetos y listas hacen lo mismo.',
    en: 'States.JsonToString puts a text in quotes; `$string` leaves it as it is. With objects and lists they do the same.',
  },
  unicode: {
    es: 'Las funciones de Base64 de JSONata solo admiten textos sin acentos ni emojis.',
    en: 'The Base64 functions of JSONata take only texts without accents or emoji.',
  },
  wildcard: {
    es: 'Un campo que es a su vez una lista: JSONPath la deja entera dentro de la lista, JSONata la deshace.',
    en: 'A field that is a list itself: JSONPath keeps it whole inside the list, JSONata takes it apart.',
  },
  timestamp: {
    es: 'Fechas que no existen, como el 30 de febrero.',
    en: 'Dates that do not exist, such as 30 February.',
  },
  numeral: {
    es: 'JSONPath acepta un número escrito como texto; JSONata pide un número.',
    en: 'JSONPath takes a number written as a text; JSONata wants a number.',
  },
};

/** Why a field is left to the student. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, Localized>> = {
  filter: {
    es: 'Un filtro `[?(…)]` compara de otra manera que JSONata (textos y números, campos que faltan). Escríbelo tú, por ejemplo `lista[precio > 10]`, y pruébalo.',
    en: 'A filter `[?(…)]` compares in another way than JSONata (texts and numbers, missing fields). Write it yourself, such as `list[price > 10]`, and try it.',
  },
  descend: {
    es: '`..` busca a cualquier profundidad y en otro orden que `**` de JSONata.',
    en: '`..` searches at any depth and in another order than `**` of JSONata.',
  },
  slice: {
    es: 'JSONata no tiene tramos `[1:3]` que se comporten igual.',
    en: 'JSONata has no slices `[1:3]` that behave alike.',
  },
  union: {
    es: 'Varios nombres o números en un corchete no tienen equivalente.',
    en: 'Several names or numbers in one bracket have no equivalent.',
  },
  'path-function': {
    es: 'Las funciones al final de una ruta, como `.length()`, no tienen equivalente exacto.',
    en: 'Functions at the end of a path, such as `.length()`, have no exact equivalent.',
  },
  'wildcard-place': {
    es: '`[*]` solo se convierte entre nombres: `$.lista[*].campo`.',
    en: '`[*]` is converted between names only: `$.list[*].field`.',
  },
  backtick: {
    es: 'JSONata no puede escribir un nombre vacío o con un acento grave.',
    en: 'JSONata cannot write a name that is empty or has a backtick.',
  },
  'always-fails': {
    es: 'Aquí no puede haber nada: esta máquina falla siempre en este campo. Arréglalo primero.',
    en: 'There can be nothing here: this machine always fails at this field. Repair it first.',
  },
  'result-path-index': {
    es: 'ResultPath escribe en un elemento de una lista; JSONata no sabe cambiar uno solo.',
    en: 'ResultPath writes into an item of a list; JSONata cannot change a single one.',
  },
  unused: {
    es: 'Este valor se lee, puede faltar y hacer fallar el estado, pero no va a ninguna parte: la conversión perdería ese fallo. Quítalo si no lo necesitas.',
    en: 'This value is read, may be missing and make the state fail, but goes nowhere: the conversion would lose that failure. Take it out if you do not need it.',
  },
  random: {
    es: 'States.MathRandom no se puede probar: cada lenguaje saca otros números.',
    en: 'States.MathRandom cannot be proven: each language draws other numbers.',
  },
  'deep-merge': {
    es: 'States.JsonMerge solo admite false como tercer argumento.',
    en: 'States.JsonMerge takes only false as its third argument.',
  },
  'format-template': {
    es: 'La plantilla de States.Format viene de los datos: no se sabe dónde están sus {}.',
    en: 'The template of States.Format comes from the data: where its {} are is not known.',
  },
  'split-delimiters': {
    es: 'Los separadores de States.StringSplit tienen que ser un texto fijo y sencillo.',
    en: 'The delimiters of States.StringSplit must be a fixed, simple text.',
  },
  'array-in-call': {
    es: 'States.Array dentro de otra función: JSONata deshace las listas que se meten en una lista.',
    en: 'States.Array within another function: JSONata takes apart lists that are put into a list.',
  },
  'fixed-argument': { es: 'Este argumento tiene que ser fijo.', en: 'This argument must be fixed.' },
  'error-name': {
    es: 'Este error solo existe en JSONPath: en JSONata se llama States.QueryEvaluationError. Cambia el nombre en ErrorEquals y vuelve a convertir.',
    en: 'This error exists in JSONPath only: in JSONata it is States.QueryEvaluationError. Change the name in ErrorEquals and convert again.',
  },
  'variable-name': {
    es: 'En JSONata hay una función con el nombre de esta variable, y la variable la taparía. Cámbiale el nombre.',
    en: 'JSONata has a function with the name of this variable, which would hide it. Rename the variable.',
  },
  'not-jsonpath': { es: 'No está en JSONPath.', en: 'It is not in JSONPath.' },
  invalid: {
    es: 'El resultado no sería una definición válida:',
    en: 'The result would not be a valid definition:',
  },
  unknown: { es: 'No sé convertir esto.', en: 'I do not know how to convert this.' },
};
