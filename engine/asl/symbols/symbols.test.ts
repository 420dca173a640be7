import { describe, expect, test } from 'vitest';
import { stateAt, statesIn, targetAt } from './symbols';

const text = `{
  "StartAt": "Inicio",
  "States": {
    "Inicio": { "Type": "Choice", "Choices": [{ "Next": "a/b" }], "Default": "Nadie" },
    "a/b": {
      "Type": "Parallel",
      "Branches": [{ "StartAt": "Dentro", "States": { "Dentro": { "Type": "Pass", "End": true } } }],
      "Next": "Inicio"
    }
  }
}`;
/** Behind the first `mark` of the text. */
const at = (mark: string) => text.indexOf(mark) + mark.length;

test('every state in the order of the text, with where it stands', () =>
  expect(statesIn(text).map(({ name, type, pointer, depth }) => [name, type, pointer, depth])).toEqual([
    ['Inicio', 'Choice', '/States/Inicio', 0],
    ['a/b', 'Parallel', '/States/a~1b', 0],
    ['Dentro', 'Pass', '/States/a~1b/Branches/0/States/Dentro', 1],
  ]));

test('names are marked with their quotes', () =>
  expect(statesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '"Inicio"',
    '"a/b"',
    '"Dentro"',
  ]));

describe('the state around a place', () => {
  test.each([
    ['in a state', '"Type": "Cho', '/States/Inicio'],
    ['in its name', '    "Ini', '/States/Inicio'],
    ['between its fields', '"Parallel",\n   ', '/States/a~1b'],
    ['in its type', '"Type": "Pa', '/States/a~1b'],
    ['within the branch', '"Type": "Pass"', '/States/a~1b/Branches/0/States/Dentro'],
    ['in no state', '"StartAt"', undefined],
  ])('%s', (_, mark, pointer) => expect(stateAt(text, at(mark))?.pointer).toBe(pointer));
});

describe('what a name leads to', () => {
  test.each([
    ['StartAt', '"StartAt": "In', '/States/Inicio'],
    ['the Next of a rule', '"Next": "a', '/States/a~1b'],
    ['StartAt of a branch', '"StartAt": "De', '/States/a~1b/Branches/0/States/Dentro'],
    ['its own name', '    "a/', '/States/a~1b'],
    ['nobody', '"Default": "Na', undefined],
    ['a value that leads nowhere', '"Type": "Ch', undefined],
  ])('%s', (_, mark, pointer) => expect(targetAt(text, at(mark))?.pointer).toBe(pointer));
});

test('a text that is being written has its states too', () =>
  expect(statesIn('{"States":{"A":{"Type":"Pass","Next":"B",},"B":{"Ty').map(({ name }) => name)).toEqual([
    'A',
    'B',
  ]));
