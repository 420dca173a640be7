import { expect, test } from 'vitest';
import { fold, withoutEnding, wordsOf } from './words';

test.each([
  ['Una máquina.', [['una'], ['maquin']]],
  ['StartExecution', [['startexecution', 'start', 'execution']]],
  ['States.Timeout', [['states.timeout', 'stat', 'timeout']]],
  ['.waitForTaskToken', [['waitfortasktoken', 'wait', 'for', 'task', 'token']]],
  ['$.a.b', [['$.a.b', 'a', 'b']]],
  ['$$.Map.Item.Index', [['$$.map.item.index', 'map', 'item', 'index']]],
  ['$', [['$']]],
  ['$.lineas[0].sku,', [['$.lineas[0].sku', 'line', '0', 'sku']]],
  ['dynamodb:putItem', [['dynamodb:putitem', 'dynamodb', 'put', 'item']]],
  ['HTTPStatus', [['httpstatus', 'http', 'statu']]],
  ['arn:aws:states:::sns', [['arn:aws:states:::sns', 'arn', 'aws', 'stat', 'sns']]],
  ['a… b', [['a'], ['b']]],
  ['', []],
])('%j has the terms %j', (text, terms) => {
  expect(wordsOf(text).map(({ whole, parts }) => [whole, ...parts])).toEqual(terms);
});

test.each([
  ['máquina', 'máquinas'],
  ['ejecución', 'ejecuciones'],
  ['guardado', 'guardadas'],
  ['clave', 'claves'],
  ['error', 'errores'],
  ['luz', 'luces'],
  ['mes', 'meses'],
  ['state', 'states'],
  ['retry', 'retries'],
  ['pass', 'passes'],
  ['tamaño', 'TAMANOS'],
])('%s and %s are one word', (one, other) => {
  expect(withoutEnding(fold(one))).toBe(withoutEnding(fold(other)));
});

test('a word says where it stands', () => {
  expect(wordsOf('El «estado» final').map(({ at, length }) => [at, length])).toEqual([
    [0, 2],
    [4, 6],
    [12, 5],
  ]);
});
