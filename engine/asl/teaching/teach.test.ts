import { describe, expect, test } from 'vitest';
import { validateDefinition } from '../validate/validate-definition';
import { textsEn } from './en';
import { textsEs } from './es';
import { specialTextsEn } from './special-en';
import { specialTextsEs } from './special-es';
import type { LessonId, LessonTexts, Teaching } from './lesson';
import { teach } from './teach';

const TEXTS: Record<'es' | 'en', LessonTexts> = {
  es: { ...textsEs, ...specialTextsEs },
  en: { ...textsEn, ...specialTextsEn },
};

function taught(definition: unknown, language: 'es' | 'en' = 'es'): Teaching {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition, null, 2);
  return teach(validateDefinition(text).diagnostics[0]!, TEXTS[language])!;
}
const machine = (states: Record<string, unknown>) => ({ StartAt: Object.keys(states)[0], States: states });
const done = { Type: 'Succeed' };
const branch = (state: unknown) => ({ StartAt: 'Dentro', States: { Dentro: state } });

describe('what is wrong and how to put it right', () => {
  test.each<[string, unknown, string, string]>([
    [
      'a comma too many',
      '{\n  "a": 1,\n}',
      'Sobra la coma de la línea 2: después de ella no viene nada más, se cierra con }.',
      'Borra esa coma.',
    ],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'Falta una coma antes de "b".', 'en la línea 2'],
    [
      'a brace left open',
      '{\n  "a": {\n    "b": 1\n}',
      'El texto se acaba y el { de la línea 1 sigue abierto.',
      'Añade el }',
    ],
    ['single quotes', "{'a': 1}", "JSON no conoce las comillas simples (').", 'comillas dobles'],
    ['Python', '{"End": True}', 'JSON no conoce la palabra True.', '¿Querías decir true?'],
    ['a bare word', '{"Type": Pass}', 'Pass está suelto', '"Pass"'],
    [
      'a misspelt target',
      machine({ Saludo: { Type: 'Pass', Next: 'Adoís' }, Adiós: done }),
      '"Next" lleva a «Adoís»',
      '¿Querías decir «Adiós»?',
    ],
    [
      'a target in another case',
      machine({ Saludo: { Type: 'Pass', Next: 'fin' }, Fin: done }),
      'los nombres distinguen mayúsculas',
      'Escribe "Fin"',
    ],
    [
      'a target outside the branch',
      machine({
        Reparto: { Type: 'Parallel', Branches: [branch({ Type: 'Pass', Next: 'Fin' })], Next: 'Fin' },
        Fin: done,
      }),
      '"Next" lleva a «Fin», que está fuera de «Reparto».',
      'Las ramas son habitaciones cerradas',
    ],
    [
      'a target inside a branch',
      machine({
        Reparto: { Type: 'Parallel', Branches: [branch({ Type: 'Pass', End: true })], Next: 'Dentro' },
        Fin: done,
      }),
      '"Next" lleva a «Dentro», que está dentro de «Reparto».',
      'Apunta a «Reparto»',
    ],
    [
      'End on Choice',
      machine({
        Elige: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Fin' }], End: true },
        Fin: done,
      }),
      '«Elige» es Choice y no lleva "End"',
      'Un Choice nunca termina',
    ],
    [
      'Next on Fail',
      machine({ Mal: { Type: 'Fail', Next: 'Mal' } }),
      '«Mal» es Fail y no lleva "Next"',
      'Quita "Next"',
    ],
    [
      'a path without $.',
      machine({ A: { Type: 'Pass', InputPath: 'pedido.total', End: true } }),
      'las rutas empiezan con $',
      '"$.pedido.total"',
    ],
    [
      'a field in another case',
      machine({ A: { Type: 'Pass', next: 'A' } }),
      'No existe el campo "next"',
      'Escribe "Next"',
    ],
    [
      'a field of another type',
      machine({ A: { Type: 'Pass', Retry: [], End: true } }),
      'Un estado Pass no tiene "Retry".',
      'es de Task, Parallel, Map',
    ],
    [
      'a number in quotes',
      machine({ A: { Type: 'Wait', Seconds: '10', End: true } }),
      'entre comillas es un texto',
      'Quita las comillas: 10.',
    ],
    [
      'no way out',
      machine({ A: { Type: 'Pass' } }),
      'El estado «A» no dice qué pasa después.',
      '"End": true',
    ],
    [
      'a path where a number goes',
      machine({ A: { Type: 'Wait', Seconds: '$.s', End: true } }),
      '"Seconds" no lee rutas',
      '"SecondsPath"',
    ],
    [
      'a state outside States',
      { ...machine({ A: { Type: 'Pass', End: true } }), B: { Type: 'Succeed' } },
      '«B» parece un estado',
      'Muévelo dentro',
    ],
  ])('%s', (_, definition, what, fix) => {
    const teaching = taught(definition);
    expect(teaching.what).toContain(what);
    expect(teaching.fix).toContain(fix);
  });

  test('a broken chain names its first link', () => {
    const broken = { StartAt: 'Uno', States: { Dos: { Type: 'Pass', Next: 'Tres' }, Tres: done } };
    const { diagnostics } = validateDefinition(JSON.stringify(broken));
    expect(diagnostics.map((diagnostic) => teach(diagnostic, TEXTS.es)!.fix)).toEqual([
      'Crea ese estado o elige uno de los que hay: Dos, Tres.',
      'Hay un estado que apunta a «Uno», que aquí no existe: quizá debía apuntar a «Dos».',
      'Arregla primero el camino a «Dos».',
    ]);
  });

  test('in English', () =>
    expect(taught(machine({ Greet: { Type: 'Pass', Next: 'Bye' }, Bey: done }), 'en')).toEqual({
      what: '"Next" leads to "Bye", and there is no state of that name.',
      fix: 'Did you mean "Bey"?',
    }));
});

describe('every lesson, in both languages', () => {
  const ids = Object.keys(TEXTS.es).sort() as LessonId[];
  test('the same lessons', () => expect(Object.keys(TEXTS.en).sort()).toEqual(ids));

  // Whatever a text asks for is there under its own name; anything else would show as `undefined`.
  const values = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'kind' ? 'list' : name === 'expected' || name === 'found' ? 'text' : String(name),
    },
  );
  test.each(ids)('%s', (id) => {
    for (const language of ['es', 'en'] as const) {
      const { what, fix } = teach({ lesson: { id, values } as never }, TEXTS[language])!;
      expect(what).toMatch(/^\S.*\S$/s);
      expect(fix).toMatch(/^\S.*[.?]$/s);
      expect(what + fix).not.toContain('undefined');
    }
  });
});
