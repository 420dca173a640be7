import type { Template } from './template';

/** Templates that need nothing but the engine. */
export const flowTemplates: readonly Template[] = [
  {
    id: 'hello',
    title: { es: 'Hola, mundo', en: 'Hello, world' },
    summary: {
      es: 'Dos estados Pass: uno saluda, el otro añade la hora a la que empezó.',
      en: 'Two Pass states: one greets, the other adds when it began.',
    },
    runs: true,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Saludar',
      States: {
        Saludar: {
          Type: 'Pass',
          Output: { saludo: "{% 'Hola, ' & $states.input.nombre %}" },
          Next: 'Firmar',
        },
        Firmar: {
          Type: 'Pass',
          Output: "{% $merge([$states.input, { 'inicio': $states.context.Execution.StartTime }]) %}",
          End: true,
        },
      },
    },
    english: {
      Saludar: 'Greet',
      Firmar: 'Sign',
      saludo: 'greeting',
      Hola: 'Hello',
      nombre: 'name',
      inicio: 'began',
    },
    input: { nombre: 'Ana' },
  },
  {
    id: 'choice',
    title: { es: 'Decidir con Choice', en: 'Decide with Choice' },
    summary: {
      es: 'Aprueba importes pequeños, revisa los grandes y rechaza lo que no es un número.',
      en: 'Approves small amounts, has large ones reviewed and refuses what is not a number.',
    },
    runs: true,
    definition: {
      StartAt: 'Comprobar',
      States: {
        Comprobar: {
          Type: 'Choice',
          Choices: [
            {
              And: [
                { Variable: '$.importe', IsPresent: true },
                { Variable: '$.importe', IsNumeric: true },
                { Variable: '$.importe', NumericLessThanEquals: 100 },
              ],
              Next: 'Aprobar',
            },
            {
              And: [
                { Variable: '$.importe', IsPresent: true },
                { Variable: '$.importe', IsNumeric: true },
              ],
              Next: 'Revisar',
            },
          ],
          Default: 'Rechazar',
        },
        Aprobar: { Type: 'Pass', Result: 'aprobado', ResultPath: '$.decision', End: true },
        Revisar: { Type: 'Pass', Result: 'por revisar', ResultPath: '$.decision', End: true },
        Rechazar: { Type: 'Fail', Error: 'SinImporte', Cause: 'Falta el importe, o no es un número.' },
      },
    },
    english: {
      Comprobar: 'Check',
      importe: 'amount',
      Aprobar: 'Approve',
      aprobado: 'approved',
      Revisar: 'Review',
      'por revisar': 'to be reviewed',
      Rechazar: 'Refuse',
      SinImporte: 'NoAmount',
      'Falta el amount, o no es un número.': 'The amount is missing or is not a number.',
    },
    input: { importe: 40 },
  },
  {
    id: 'parallel',
    title: { es: 'Ramas a la vez', en: 'Branches at once' },
    summary: {
      es: 'Un Parallel hace dos cosas al mismo tiempo y junta sus resultados en un objeto.',
      en: 'A Parallel does two things at once and puts their results into one object.',
    },
    runs: true,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Preparar',
      States: {
        Preparar: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'Precio',
              States: {
                Precio: { Type: 'Pass', Output: '{% $states.input.unidades * 12 %}', End: true },
              },
            },
            {
              StartAt: 'Esperar',
              States: {
                Esperar: { Type: 'Wait', Seconds: 3, Next: 'Envío' },
                Envío: { Type: 'Pass', Output: 'en tres días', End: true },
              },
            },
          ],
          Output: "{% { 'precio': $states.result[0], 'envio': $states.result[1] } %}",
          End: true,
        },
      },
    },
    english: {
      Preparar: 'Prepare',
      Precio: 'Price',
      unidades: 'units',
      Esperar: 'Wait a little',
      Envío: 'Shipping',
      'en tres días': 'in three days',
      precio: 'price',
      envio: 'shipping',
    },
    input: { unidades: 3 },
  },
  {
    id: 'map',
    title: { es: 'Lo mismo para cada elemento', en: 'The same for every item' },
    summary: {
      es: 'Un Map recorre las líneas de un pedido y suma lo que cuestan.',
      en: 'A Map goes through the lines of an order and adds up what they cost.',
    },
    runs: true,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Cada línea',
      States: {
        'Cada línea': {
          Type: 'Map',
          Items: '{% $states.input.lineas %}',
          MaxConcurrency: 2,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            StartAt: 'Calcular',
            States: {
              Calcular: {
                Type: 'Pass',
                Output: '{% $states.input.precio * $states.input.unidades %}',
                End: true,
              },
            },
          },
          Next: 'Total',
        },
        Total: { Type: 'Pass', Output: "{% { 'total': $sum($states.input) } %}", End: true },
      },
    },
    english: {
      'Cada línea': 'Each line',
      lineas: 'lines',
      Calcular: 'Multiply',
      precio: 'price',
      unidades: 'units',
    },
    input: {
      lineas: [
        { precio: 10, unidades: 2 },
        { precio: 4.5, unidades: 1 },
      ],
    },
  },
  {
    id: 'poll',
    title: { es: 'Preguntar hasta que esté listo', en: 'Ask until it is ready' },
    summary: {
      es: 'Espera, cuenta un intento y vuelve a mirar, como mucho cinco veces.',
      en: 'Waits, counts one try and looks again, five times at most.',
    },
    runs: true,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Empezar',
      States: {
        Empezar: { Type: 'Pass', Assign: { intentos: 0 }, Next: 'Esperar' },
        Esperar: { Type: 'Wait', Seconds: 30, Next: 'Consultar' },
        Consultar: {
          Type: 'Pass',
          Assign: { intentos: '{% $intentos + 1 %}' },
          Next: '¿Listo?',
        },
        '¿Listo?': {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $intentos >= $states.input.listoTras %}', Next: 'Listo' },
            { Condition: '{% $intentos >= 5 %}', Next: 'Demasiado' },
          ],
          Default: 'Esperar',
        },
        Listo: { Type: 'Succeed', Output: "{% { 'intentos': $intentos } %}" },
        Demasiado: { Type: 'Fail', Error: 'SinRespuesta', Cause: 'Cinco intentos y nada.' },
      },
    },
    english: {
      Empezar: 'Begin',
      intentos: 'tries',
      Esperar: 'Wait a little',
      Consultar: 'Look',
      '¿Listo?': 'Ready?',
      listoTras: 'readyAfter',
      Listo: 'Ready',
      Demasiado: 'Too often',
      SinRespuesta: 'NoAnswer',
      'Cinco tries y nada.': 'Five tries and nothing.',
    },
    input: { listoTras: 3 },
  },
];
