import { expect, test } from 'vitest';
import { findCommands, isNamed } from './commands';

const commands = ['Guardar la máquina', 'Iniciar ejecución', 'Ir al estado Guardar'].map((title) => ({
  id: title,
  title,
  run() {},
}));

test.each([
  ['', ['Guardar la máquina', 'Iniciar ejecución', 'Ir al estado Guardar']],
  ['maquina', ['Guardar la máquina']],
  ['EJECUCIÓN ini', ['Iniciar ejecución']],
  ['guardar', ['Guardar la máquina', 'Ir al estado Guardar']],
  ['ir', ['Ir al estado Guardar']],
  ['nada', []],
])('%j finds %j', (query, titles) => {
  expect(findCommands(commands, query).map(({ title }) => title)).toEqual(titles);
});

test.each([
  ['guardar la maquina ', true],
  ['guardar', false],
  ['', false],
])('%j is the whole name of a command: %j', (query, expected) => {
  expect(isNamed(commands, query)).toBe(expected);
});
