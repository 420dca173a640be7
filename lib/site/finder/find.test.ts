import { expect, test } from 'vitest';
import type { CourseIndex } from './entry';
import { hasWords, makeFinder } from './find';

const course: CourseIndex = {
  units: [
    {
      slug: 'a',
      kind: 'lessons',
      title: 'Conceptos',
      minutes: 2,
      pages: [
        { path: 'a/one', title: 'Qué es una máquina', minutes: 1 },
        { path: 'a/two', title: 'ASL', minutes: 1 },
      ],
    },
    {
      slug: 'lab-01',
      kind: 'lab',
      title: 'Lab 01',
      minutes: 1,
      pages: [{ path: 'lab-01/x', title: 'A · Empezar', minutes: 1 }],
    },
  ],
  entries: [
    { kind: 'lessons', path: 'a', text: 'Lo que hay que saber.' },
    {
      kind: 'lessons',
      path: 'a/one',
      text: 'La definición dice los pasos.',
      names: 'Calcular. Enviar correo',
    },
    {
      kind: 'lessons',
      path: 'a/one',
      id: 'x',
      heading: 'El historial',
      text: 'Cada ejecución tiene el suyo, con eventos y su tamaño.',
    },
    { kind: 'lessons', path: 'a/two', text: 'El campo StartAt y el error States.Timeout, con $.pedido.id.' },
    { kind: 'lab', path: 'lab-01/x', text: 'La operación StartExecution con .waitForTaskToken.' },
    { kind: 'lab', path: 'lab-01/x', id: 'check-a1', heading: 'Dos máquinas iguales', text: '' },
    { kind: 'term', path: 'glossary', id: 'map-run', heading: 'Map Run', text: 'Un Map que es grande.' },
    { kind: 'term', path: 'glossary', id: 'map', heading: 'Map', text: 'Repite.' },
  ],
};
const finder = await makeFinder(course);
const found = (query: string) =>
  finder.find(query).flatMap(({ hits }) => hits.map(({ entry, title }) => entry.heading ?? title));

test.each([
  ['maquina', ['Qué es una máquina', 'Dos máquinas iguales']],
  ['MÁQUINAS', ['Qué es una máquina', 'Dos máquinas iguales']],
  ['tamano', ['El historial']],
  ['maquina eventos', ['El historial']],
  ['histo', ['El historial']],
  ['historail', ['El historial']],
  ['istorial', ['El historial']],
  ['lso', []],
  ['startat', ['ASL']],
  ['States.Timeout', ['ASL']],
  ['States.Time', ['ASL']],
  ['timeout', ['ASL']],
  ['$.pedido', ['ASL']],
  ['$.pedido.id', ['ASL']],
  ['StartExecution', ['A · Empezar']],
  ['start execution', ['A · Empezar']],
  ['waitForTaskToken', ['A · Empezar']],
  ['taskToken', ['A · Empezar']],
  ['Calcular', ['Qué es una máquina']],
  ['qué es una máquina', ['Qué es una máquina', 'Dos máquinas iguales']],
  ['map', ['Map', 'Map Run']],
  ['historial nunca', []],
  ['   ', []],
])('%j finds %j', (query, titles) => {
  expect(found(query)).toEqual(titles);
});

test('the groups come as lessons, labs and glossary', () => {
  expect(finder.find('e').map(({ kind }) => kind)).toEqual(['lessons', 'lab', 'term']);
});

test.each([
  ['Guardar la máquina', 'maqu', true],
  ['Guardar la máquina', 'guardar maquina', true],
  ['Guardar la máquina', 'guardar estado', false],
  ['Abrir: Rayos X', 'rayos', true],
])('%j has the words of %j: %s', (text, query, has) => {
  expect(hasWords(text, query)).toBe(has);
});
