import { expect, test } from 'vitest';
import { TemplateError } from '../errors';
import { knownTemplate } from './known-template';

const template = (name: string) => `Resources: { ${name}: { Type: AWS::SQS::Queue } }`;

test('a template is read once as long as it is among the last', () => {
  const first = knownTemplate(template('First'));
  for (let other = 0; other < 19; other++) knownTemplate(template(`Other${other}`));
  expect(knownTemplate(template('First'))).toBe(first);
  for (let other = 20; other < 40; other++) knownTemplate(template(`Other${other}`));
  expect(knownTemplate(template('First'))).not.toBe(first);
  expect(knownTemplate(template('First'))).toEqual(first);
});

test('one that cannot be read says so each time', () => {
  for (const _ of [1, 2]) expect(() => knownTemplate('Resources: {}')).toThrow(TemplateError);
});
