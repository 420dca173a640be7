import { expect, test } from 'vitest';
import { isOwnMachine, nameFault, stepOf, studioLab } from './studio-lab';

test.each(['Hola', 'hola', 'HOLA', 'mi-maquina_2', 'z48-ola', 'ñandú', '-'])(
  'the step of %s is a name for progress, and of no other machine',
  (name) => {
    expect(stepOf(name)).toMatch(/^[a-z0-9-]+$/);
    const others = ['Hola', 'hola', 'HOLA', 'mi-maquina_2', 'z48-ola', 'ñandú', '-'].filter(
      (one) => one !== name,
    );
    expect(others.map(stepOf)).not.toContain(stepOf(name));
  },
);

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['a'.repeat(81), 'long'],
  ['dos palabras', 'characters'],
  ['a/b', 'characters'],
  ['a:b', 'characters'],
  ['Hola-Mundo_2', undefined],
  ['ñandú', undefined],
])('the name %j has the fault %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test('the bench of a machine has one draft that begins with its definition', () => {
  const { steps } = studioLab({ name: 'A', type: 'EXPRESS', start: '{}', input: { x: 1 } });
  expect(steps).toMatchObject([
    { machine: { name: 'A', type: 'EXPRESS' }, drafts: [{ start: '{}' }], inputs: [{ value: { x: 1 } }] },
  ]);
});

test.each([
  ['studio/hola', true],
  ['lab-01/a-smallest-machine', false],
])('the step %s is of a machine of one’s own: %s', (labStep, expected) => {
  expect(isOwnMachine(labStep)).toBe(expected);
});
