import { expect, test } from 'vitest';
import { ownerOf, roleName, stackName, tagsFor } from './names';

const owner = { lab: 'lab-01', student: 'abcdef012345' };

test.each([
  ['HolaMundo', 'us-east-1', 'pasos-lab-01-abcdef-us-east-1-HolaMundo'],
  ['Mi_máquina', 'us-east-1', /^pasos-lab-01-abcdef-us-east-1-Mi-m-quina-[0-9a-f]{6}$/],
  ['a'.repeat(80), 'ap-southeast-2', /^pasos-lab-01-abcdef-ap-southeast-2-a{22}-[0-9a-f]{6}$/],
])('the role for %s in %s', (machine, region, name) => {
  const made = roleName(owner, machine, region);
  expect(made).toMatch(name);
  expect(made.length).toBeLessThanOrEqual(64);
});

test('two machines never share a role', () => {
  const names = ['a_b', 'a-b', 'a.b', 'a'.repeat(79), 'a'.repeat(80)].map((machine) =>
    roleName(owner, machine, 'us-east-1'),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('a stack is one lab’s of one student', () => {
  expect(stackName(owner)).toBe('pasos-lab-01-abcdef');
});

test.each([
  [tagsFor(owner), owner],
  [{ 'pasos:lab': 'lab-01' }, undefined],
  [{ 'pasos:student': 'abcdef012345' }, undefined],
  [{}, undefined],
])('%j is of %j', (tags, expected) => {
  expect(ownerOf(tags)).toEqual(expected);
});
