import type { LessonTexts, SpecialLessonId, ValueKind } from './lesson';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'un texto entre comillas',
  number: 'un número',
  integer: 'un número entero',
  boolean: 'true o false, sin comillas',
  object: 'un objeto { }',
  list: 'una lista [ ]',
  null: 'null',
};

const FOUND: Readonly<Record<ValueKind, string>> = { ...KINDS, text: 'un texto', boolean: 'true o false' };

const inPlace = (place: string) => (place === '/' ? 'la máquina' : `«${place}»`);

/** What most diagnostics teach, in Spanish. */
export const textsEs: Omit<LessonTexts, SpecialLessonId> = {
  'field-missing': ({ fields, first, place }) =>
    fields === first
      ? {
          what: `A ${inPlace(place)} le falta el campo "${first}".`,
          fix: `${PURPOSES[first] ?? ''} Añade "${first}".`.trim(),
        }
      : {
          what: `A ${inPlace(place)} le faltan estos campos: ${fields}.`,
          fix: 'Añádelos; sin ellos no se puede crear.',
        },
  'type-missing': ({ state }) => ({
    what: `El estado «${state}» no dice de qué tipo es.`,
    fix: 'Añade "Type", por ejemplo "Type": "Pass".',
  }),
  'field-unknown': ({ field, place, known }) => ({
    what: `${capital(inPlace(place))} no tiene ningún campo "${field}".`,
    fix: `Quítalo o revisa el nombre. Aquí valen: ${known}.`,
  }),
  'field-misspelt': ({ field, suggestion }) => ({
    what: `No existe el campo "${field}".`,
    fix: `¿Querías decir "${suggestion}"?`,
  }),
  'field-wrong-case': ({ field, suggestion }) => ({
    what: `No existe el campo "${field}": los nombres distinguen mayúsculas de minúsculas.`,
    fix: `Escribe "${suggestion}".`,
  }),
  'field-of-other-types': ({ field, type, types }) => ({
    what: `Un estado ${type} no tiene "${field}".`,
    fix: `Quítalo o cambia de tipo: "${field}" es de ${types}.`,
  }),
  'field-jsonata-only': ({ field, instead }) => ({
    what: `"${field}" es de JSONata, y este estado usa JSONPath.`,
    fix: instead ? `En JSONPath usa ${instead}.` : 'Quítalo.',
  }),
  'field-jsonpath-only': ({ field }) => ({
    what: `"${field}" es de JSONPath, y este estado usa JSONata.`,
    fix: 'Quítalo o cambia "QueryLanguage" a "JSONPath".',
  }),
  'end-not-here': ({ type, state }) => ({
    what: `El estado «${state}» es ${type} y no lleva "End".`,
    fix:
      type === 'Choice'
        ? 'Un Choice nunca termina: cada regla lleva su "Next". Apunta a un estado Succeed si quieres acabar ahí.'
        : `Quita "End": un estado ${type} ya termina por sí mismo.`,
  }),
  'next-not-here': ({ type, state }) => ({
    what: `El estado «${state}» es ${type} y no lleva "Next" propio.`,
    fix:
      type === 'Choice'
        ? 'Pon "Next" dentro de cada regla de "Choices"; si ninguna se cumple, decide "Default".'
        : `Quita "Next": un estado ${type} termina la ejecución y después no viene nada.`,
  }),
  'next-in-nested-rule': () => ({
    what: 'Hay un "Next" en una regla que está dentro de otra (And, Or o Not).',
    fix: 'Pon "Next" solo en la regla de fuera: decide cuando se cumple el conjunto.',
  }),
  'state-outside-states': ({ state }) => ({
    what: `«${state}» parece un estado, pero está fuera de "States".`,
    fix: 'Muévelo dentro. Seguramente la } que cierra "States" está demasiado arriba.',
  }),
  'fields-exclusive': ({ fields }) => ({
    what: `Estos campos no van juntos: ${fields}.`,
    fix: 'Elige uno y quita los demás.',
  }),
  'next-or-end-missing': ({ state }) => ({
    what: `El estado «${state}» no dice qué pasa después.`,
    fix: 'Añade "Next" con el nombre del siguiente estado, o "End": true si aquí se acaba.',
  }),
  'next-and-end': ({ state }) => ({
    what: `El estado «${state}» dice a la vez que sigue ("Next") y que termina ("End").`,
    fix: 'Quita uno de los dos.',
  }),
  'end-false': ({ state }) => ({
    what: `El estado «${state}» tiene "End": false y ningún "Next": ni termina ni sigue.`,
    fix: 'Cambia "End" a true, o quítalo y pon "Next".',
  }),
  'wait-without-time': ({ state }) => ({
    what: `El estado «${state}» no dice cuánto espera.`,
    fix: 'Añade uno de estos: "Seconds", "SecondsPath", "Timestamp" o "TimestampPath".',
  }),
  'map-without-processor': ({ state }) => ({
    what: `El Map «${state}» no dice qué hacer con cada elemento.`,
    fix: 'Añade "ItemProcessor" con su propio "StartAt" y "States".',
  }),
  'rule-without-test': () => ({
    what: 'Esta regla no comprueba nada.',
    fix: 'Añade "Variable" y una comparación (por ejemplo "NumericGreaterThan": 10), o junta reglas con "And", "Or" o "Not".',
  }),
  'rule-with-several-tests': ({ fields }) => ({
    what: `Una regla hace una sola cosa, y esta tiene varias: ${fields}.`,
    fix: 'Para combinar condiciones, mete cada una como objeto dentro de "And" u "Or".',
  }),
  'comparison-missing': ({ variable }) => ({
    what: `La regla mira ${variable}, pero no dice con qué compararlo.`,
    fix: 'Añade una comparación, por ejemplo "StringEquals": "listo" o "IsPresent": true.',
  }),
  'comparisons-several': ({ fields }) => ({
    what: `La regla tiene varias comparaciones: ${fields}.`,
    fix: 'Deja una, o pon cada una en su propia regla dentro de "And".',
  }),

  'wrong-kind': ({ field, expected, found }) => ({
    what: `"${field}" tiene que ser ${KINDS[expected]}, y aquí hay ${FOUND[found]}.`,
    fix: `Cambia el valor por ${KINDS[expected]}.`,
  }),
  'number-in-quotes': ({ field, value }) => ({
    what: `"${field}" es un número, y entre comillas es un texto.`,
    fix: `Quita las comillas: ${value}.`,
  }),
  'boolean-in-quotes': ({ field, value }) => ({
    what: `"${field}" es verdadero o falso, y entre comillas es un texto.`,
    fix: `Quita las comillas: ${value}.`,
  }),
  'number-not-integer': ({ field, value }) => ({
    what: `"${field}" tiene que ser un número entero, y ${value} lleva decimales.`,
    fix: 'Redondéalo.',
  }),
  'number-too-small': ({ field, value, min }) => ({
    what: `"${field}" vale ${value}, y lo mínimo es ${min}.`,
    fix: `Pon ${min} o más.`,
  }),
  'number-too-big': ({ field, value, max }) => ({
    what: `"${field}" vale ${value}, y lo máximo es ${max}.`,
    fix: `Pon ${max} o menos.`,
  }),
  'value-not-allowed': ({ field, value, allowed }) => ({
    what: `"${value}" no vale en "${field}".`,
    fix: `Elige entre: ${allowed}.`,
  }),
  'value-misspelt': ({ field, value, suggestion }) => ({
    what: `"${value}" no vale en "${field}".`,
    fix:
      value.toLowerCase() === suggestion.toLowerCase()
        ? `Escribe "${suggestion}": las mayúsculas importan.`
        : `¿Querías decir "${suggestion}"?`,
  }),
  'type-unknown': ({ value }) => ({
    what: `No hay ningún tipo de estado que se llame ${value}.`,
    fix: 'Los tipos son: Task, Wait, Pass, Succeed, Fail, Choice, Parallel y Map.',
  }),
  'list-empty': ({ field }) => ({
    what: `La lista "${field}" está vacía.`,
    fix: 'Tiene que llevar al menos un elemento.',
  }),
  'timestamp-invalid': ({ value }) => ({
    what: `"${value}" no es una fecha y hora completa.`,
    fix: 'Escríbela así: "2026-01-31T12:00:00Z", con la T en medio y la Z (o +02:00) al final. Revisa también que el día exista.',
  }),
  'state-not-an-object': ({ state }) => ({
    what: `«${state}» está en "States", pero no es un estado.`,
    fix: 'Un estado es un objeto: { "Type": "Pass", "End": true }. ¿Cerraste "States" demasiado tarde?',
  }),
  'states-empty': ({ place }) => ({
    what: place === '/' ? 'La máquina no tiene ningún estado.' : `Dentro de «${place}» no hay ningún estado.`,
    fix: 'Añade al menos uno en "States".',
  }),

  'path-without-dollar': ({ field, value, suggestion }) => ({
    what: `"${field}" es una ruta, y las rutas empiezan con $. «${value}» no.`,
    fix: `Escribe "${suggestion}".`,
  }),
  'path-invalid': ({ field, value }) => ({
    what: `«${value}», en "${field}", no es una ruta de JSONPath.`,
    fix: 'Una ruta empieza con $ y sigue con puntos o corchetes: "$.pedido.total", "$.lista[0]".',
  }),
  'path-is-intrinsic': ({ field }) => ({
    what: `"${field}" solo admite una ruta; aquí no se pueden llamar funciones States.…`,
    fix: 'Calcula el valor antes, en "Parameters" o "ResultSelector", y apunta aquí al resultado.',
  }),
  'path-not-one-place': ({ field, value }) => ({
    what: `"${field}" tiene que señalar un solo lugar, y «${value}» puede señalar muchos (o ninguno).`,
    fix: 'Usa solo nombres e índices, sin *, .., ?( ) ni rangos: "$.a.b[0]".',
  }),
  'path-into-context': ({ field, value }) => ({
    what: `«${value}» apunta al objeto de contexto ($$), y ahí no se puede escribir.`,
    fix: `En "${field}" usa un solo $: el resultado se guarda en los datos del estado.`,
  }),
  'path-into-variable': ({ field, value }) => ({
    what: `«${value}» apunta a una variable, y "${field}" solo escribe en los datos del estado.`,
    fix: 'Para cambiar una variable usa "Assign".',
  }),
  'template-value-invalid': ({ field, value }) => ({
    what: `Como "${field}" acaba en .$, su valor se calcula, y «${value}» no es una ruta ni una función.`,
    fix: `Escribe una ruta ("$.algo") o una función ("States.Format(…)"). Si es un texto fijo, quita el .$ del nombre.`,
  }),
  'template-value-without-dollar': ({ field, value, suggestion }) => ({
    what: `A «${value}», en "${field}", le falta el $ del principio.`,
    fix: `Escribe "${suggestion}". Si es un texto fijo, quita el .$ del nombre del campo.`,
  }),
  'template-value-not-text': ({ field }) => ({
    what: `Como "${field}" acaba en .$, su valor tiene que ser un texto con una ruta.`,
    fix: 'Escribe la ruta entre comillas ("$.algo"), o quita el .$ del nombre para dejar el valor fijo.',
  }),
  'template-intrinsic-invalid': ({ field, value }) => ({
    what: `La función de "${field}" no está bien escrita: «${value}».`,
    fix: "Revisa el nombre, los paréntesis y las comas. Dentro, los textos van entre comillas simples: States.Format('Hola, {}', $.nombre).",
  }),
  'template-field-twice': ({ field }) => ({
    what: `"${field}" y "${field}.$" acaban siendo el mismo campo.`,
    fix: 'Deja solo uno de los dos.',
  }),
  'query-invalid': ({ field, value }) => ({
    what: `«${value}», en "${field}", no es una ruta ni una función.`,
    fix: 'Escribe una ruta ("$.algo") o una llamada a una función States.….',
  }),

  'target-missing': ({ field, target, states }) => ({
    what: `"${field}" lleva a «${target}», y no hay ningún estado que se llame así.`,
    fix: `Crea ese estado o elige uno de los que hay: ${states}.`,
  }),
  'target-misspelt': ({ field, target, suggestion }) => ({
    what: `"${field}" lleva a «${target}», y no hay ningún estado que se llame así.`,
    fix: `¿Querías decir «${suggestion}»?`,
  }),
  'target-wrong-case': ({ field, target, suggestion }) => ({
    what: `"${field}" lleva a «${target}», pero el estado se llama «${suggestion}»: los nombres distinguen mayúsculas de minúsculas.`,
    fix: `Escribe "${suggestion}", exactamente igual.`,
  }),
  'target-in-other-room': ({ field, target, owner, inside }) => ({
    what: inside
      ? owner
        ? `"${field}" lleva a «${target}», que existe, pero dentro de «${owner}», en otra rama.`
        : `"${field}" lleva a «${target}», que está fuera de «${inside}».`
      : `"${field}" lleva a «${target}», que está dentro de «${owner}».`,
    fix: `Las ramas son habitaciones cerradas: no se entra ni se sale con "Next". ${
      inside
        ? `Termina la rama con "End": true y sigue desde el "Next" de «${inside}».`
        : `Apunta a «${owner}», o mueve «${target}» aquí.`
    }`,
  }),
  'state-unreachable': ({ state }) => ({
    what: `A «${state}» no lleva ningún camino: nunca se ejecutaría.`,
    fix: 'Apunta a él desde "StartAt" o desde el "Next" de otro estado, o bórralo.',
  }),
  'state-unreachable-typo': ({ state, target }) => ({
    what: `A «${state}» no lleva ningún camino.`,
    fix: `Hay un estado que apunta a «${target}»: corrige ese nombre y se arreglan los dos errores.`,
  }),
  'state-unreachable-chain': ({ state, from }) => ({
    what: `A «${state}» se llega desde «${from}», pero a «${from}» no se llega nunca.`,
    fix: `Arregla primero el camino a «${from}».`,
  }),
  'state-unreachable-gap': ({ state, target }) => ({
    what: `A «${state}» no lleva ningún camino: nunca se ejecutaría.`,
    fix: `Hay un estado que apunta a «${target}», que aquí no existe: quizá debía apuntar a «${state}».`,
  }),
  'no-terminal-state': () => ({
    what: 'La máquina no termina nunca: ningún estado es el último.',
    fix: 'Pon "End": true en el último estado, o añade un estado Succeed o Fail.',
  }),
  'state-name-twice': ({ state }) => ({
    what: `Hay dos estados que se llaman «${state}».`,
    fix: 'Cambia uno de los nombres. Un nombre no se repite en toda la máquina, tampoco dentro de un Parallel o un Map.',
  }),
  'state-name-too-long': ({ length }) => ({
    what: `El nombre de este estado tiene ${length} caracteres, y caben 80.`,
    fix: 'Acórtalo. Para explicaciones está "Comment".',
  }),
  'state-name-empty': () => ({
    what: 'Hay un estado sin nombre.',
    fix: 'Escribe un nombre entre las comillas.',
  }),

  'states-all-not-alone': () => ({
    what: '"States.ALL" ya incluye todos los errores, así que va solo en su lista.',
    fix: 'Deja solo ["States.ALL"], o ponlo en otro elemento, el último.',
  }),
  'states-all-not-last': ({ list }) => ({
    what: `Detrás de "States.ALL" hay más elementos en "${list}", y nunca se llegaría a ellos.`,
    fix: 'Mueve el de "States.ALL" al final.',
  }),
  'resource-not-an-arn': ({ value }) => ({
    what: `"${value}" no es un ARN, la dirección de un recurso de AWS.`,
    fix: 'Un ARN empieza con «arn:». Por ejemplo: "arn:aws:states:::lambda:invoke".',
  }),
  'resource-unknown': ({ value }) => ({
    what: `Step Functions no reconoce el recurso ${value}.`,
    fix: 'Revisa el servicio, la acción y el final (.sync, .waitForTaskToken): no todos los servicios admiten todos los finales.',
  }),
  'resource-misspelt': ({ value, suggestion }) => ({
    what: `Step Functions no reconoce el recurso ${value}.`,
    fix: `¿Querías decir "${suggestion}"?`,
  }),
  'parameters-missing': ({ field, state, resource }) => ({
    what: `«${state}» llama a ${resource}, pero no le dice nada.`,
    fix: `Añade "${field}" con lo que ese servicio necesita.`,
  }),
  'parameter-unknown': ({ parameter, resource }) => ({
    what: `${resource} no conoce "${parameter}".`,
    fix: 'Quítalo, o búscalo entre sus parámetros.',
  }),
  'parameter-missing': ({ parameter, resource }) => ({
    what: `${resource} necesita "${parameter}", y en "Parameters" no está.`,
    fix: `Añade "${parameter}" con un valor fijo, o "${parameter}.$" con una ruta.`,
  }),
  'credentials-without-role': ({ state }) => ({
    what: `En «${state}», "Credentials" no dice qué rol usar.`,
    fix: 'Añade dentro "RoleArn".',
  }),
  'credentials-on-activity': ({ state }) => ({
    what: `«${state}» es una actividad, y las actividades no usan "Credentials".`,
    fix: 'Quita "Credentials".',
  }),
  'express-callback': ({ state }) => ({
    what: `«${state}» espera una respuesta de fuera (.waitForTaskToken), y una máquina Express no puede.`,
    fix: 'Quita .waitForTaskToken o crea la máquina como STANDARD.',
  }),
  'express-sync': ({ state }) => ({
    what: `«${state}» espera a que acabe un trabajo (.sync), y una máquina Express no puede.`,
    fix: 'Quita .sync o crea la máquina como STANDARD.',
  }),
  'express-activity': ({ state }) => ({
    what: `«${state}» usa una actividad, y una máquina Express no puede.`,
    fix: 'Usa otro recurso o crea la máquina como STANDARD.',
  }),
  'variable-reserved': () => ({
    what: 'El nombre "states" está reservado: no puede ser una variable.',
    fix: 'Elige otro nombre.',
  }),
  'variable-name-invalid': ({ name }) => ({
    what: `"${name}" no vale como nombre de variable.`,
    fix: 'Empieza con una letra y sigue con letras, cifras o _. Sin puntos, espacios ni guiones, y sin el $.',
  }),
  'variable-name-too-long': () => ({
    what: 'El nombre de esta variable tiene más de 80 caracteres.',
    fix: 'Acórtalo.',
  }),
  'variable-of-outer-scope': ({ name, owner }) => ({
    what: `La variable "${name}" es de fuera de «${owner}»: desde aquí dentro se puede leer, pero no cambiar.`,
    fix: `Usa otro nombre, o asígnala en el propio «${owner}» cuando termine.`,
  }),

  'no-dollar': ({ field, value }) => ({
    what: `«${value}» parece una ruta o una función, pero "${field}" no acaba en .$: se pasará tal cual, como texto.`,
    fix: `Si quieres su valor, llama al campo "${field}.$".`,
  }),
  'no-path': ({ field, value }) => ({
    what: `«${value}» parece una ruta, pero "${field}" no lee rutas: se toma tal cual.`,
    fix: `Si quieres leerlo de los datos, usa "${field}Path".`,
  }),
  'result-is-static': ({ value }) => ({
    what: `"Result" se copia tal cual: «${value}» quedará como texto, sin buscar nada.`,
    fix: 'Para usar rutas, cambia "Result" por "Parameters" y haz que el campo acabe en .$.',
  }),
};

/** Why a required field is there. */
const PURPOSES: Readonly<Record<string, string>> = {
  StartAt: '"StartAt" dice por qué estado se empieza.',
  States: '"States" contiene los estados.',
  Resource: '"Resource" dice a quién llama la tarea.',
  Choices: '"Choices" es la lista de reglas.',
  Branches: '"Branches" es la lista de ramas.',
  ErrorEquals: '"ErrorEquals" dice para qué errores vale: ["States.ALL"] son todos.',
  Next: '"Next" dice a qué estado se va.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
