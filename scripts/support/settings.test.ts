import { expect, test, vi } from 'vitest';
import { helpWanted } from './settings.mjs';

test.each([[[]], [['--content', '/courses/acme', '--trust']], [['--trust', '--content=/courses/acme']]])(
  'a command that serves takes %j',
  (args: string[]) => {
    expect(helpWanted('dev', args)).toBe(false);
  },
);

test.each([
  [['--port', '4000'], /npm run dev does not understand: --port 4000[^]*PORT=4000/],
  [['--content', '/a', '/b'], /does not understand: \/b\n/],
  [['lab-13'], /does not understand: lab-13/],
])('what it does not take is refused, with how settings are given: %j', (args: string[], told) => {
  expect(() => helpWanted('dev', args)).toThrow(told);
});

test.each(['--help', '-h'])('%s tells how it is called, and nothing is served', (option) => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(helpWanted('start', [option, '--content', '/a'])).toBe(true);
  expect(said.mock.calls.join()).toMatch(/npm start \[-- --content .* \[--trust\]\]/);
  said.mockRestore();
});
