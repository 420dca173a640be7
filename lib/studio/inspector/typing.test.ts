import { expect, test } from 'vitest';
import { applyChange, setAt, type Change } from '../edit/change';
import { FieldVisit } from './field-visit';
import { PendingTexts } from './pending-texts';

/** A studio whose history is a list of texts. */
class History {
  readonly steps = ['{}'];
  readonly session = { active: this as { readonly text: string } };

  get text(): string {
    return this.steps.at(-1) ?? '';
  }
  apply(change: Change): void {
    this.steps.push(applyChange(this.text, change));
  }
  undo(): void {
    if (this.steps.length > 1) this.steps.pop();
  }
}

const write = (value: unknown) => (text: string) => setAt(text, '/Comment', value);

test('a visit with pauses is one step of the history', () => {
  const studio = new History();
  const visit = new FieldVisit(studio);
  visit.write(write('h'));
  visit.write(write('hola'));
  expect(studio.steps.map((text) => JSON.parse(text))).toEqual([{}, { Comment: 'hola' }]);
});

test('two visits are two steps', () => {
  const studio = new History();
  new FieldVisit(studio).write(write('h'));
  new FieldVisit(studio).write(write('hola'));
  expect(studio.steps).toHaveLength(3);
});

test('what somebody else wrote meanwhile is no part of the visit', () => {
  const studio = new History();
  const visit = new FieldVisit(studio);
  visit.write(write('h'));
  studio.apply(setAt(studio.text, '/Version', '1.0'));
  visit.write(write('hola'));
  expect(JSON.parse(studio.text)).toEqual({ Comment: 'hola', Version: '1.0' });
  expect(studio.steps).toHaveLength(4);
});

test('a visit that changes nothing leaves no step', () => {
  const studio = new History();
  new FieldVisit(studio).write(() => ({ edits: [] }));
  expect(studio.steps).toHaveLength(1);
});

test('texts that wait belong to their draft and follow a new name of their state', () => {
  const pending = new PendingTexts();
  pending.keep('a', '/States/A/Result', { text: '{' });
  pending.keep('a', '/States/AB/Result', { text: '[' });
  pending.keep('b', '/States/A/Result', { text: 'otro' });
  pending.move('a', '/States/A', '/States/Z');
  expect(pending.get('a', '/States/Z/Result')).toEqual({ text: '{' });
  expect(pending.get('a', '/States/A/Result')).toBeUndefined();
  expect(pending.get('a', '/States/AB/Result')).toEqual({ text: '[' });
  expect(pending.get('b', '/States/A/Result')).toEqual({ text: 'otro' });
  pending.drop('a', '/States/Z/Result');
  expect(pending.get('a', '/States/Z/Result')).toBeUndefined();
});
