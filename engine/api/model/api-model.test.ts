import { describe, expect, test } from 'vitest';
import type { Facts } from '../../service/facts';
import { API_ERROR_CODES } from '../errors';
import { OPERATIONS } from '../registry';
import type { Operation } from '../operation';
import { factsOf, getShape, model } from './api-model';

const operations = Object.entries<Operation>(OPERATIONS);

test('every operation of the model has its place, and no other has', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(Object.keys(model.operations).sort());
});

describe.each(operations)('%s', (name, operation) => {
  test('demands of its input what the model demands', () => {
    expect(operation.name).toBe(name);
    expect(inOrder(operation.input.facts)).toEqual(inOrder(factsOf(model.operations[name]!.input)));
  });
});

test.each(API_ERROR_CODES)('the model knows the error %s', (code) => {
  expect(getShape(code).exc).toBe(1);
});

test('every error of the model can be answered', () => {
  const errors = Object.keys(model.shapes).filter((name) => model.shapes[name]!.exc);
  expect([...API_ERROR_CODES].sort()).toEqual(errors.sort());
});

/** In which order members are required means nothing. */
function inOrder(facts: Facts): Facts {
  if (facts.kind === 'list') return { ...facts, item: inOrder(facts.item) };
  if (facts.kind !== 'structure') return facts;
  const members = Object.entries(facts.members).map(([name, member]) => [name, inOrder(member)] as const);
  return { ...facts, members: Object.fromEntries(members), required: facts.required.toSorted() };
}
