import { expect, test } from 'vitest';
import { readLab } from '@/lib/labs/read-lab';
import { checkRuns } from './check-runs';
import { consoleLink } from './console-link';

test('each case, each hidden input and each probe is an execution; looking is none', () => {
  const text = { es: 'a', en: 'a' };
  const one = { input: {}, expect: {} };
  expect(
    checkRuns([
      { id: 'a', kind: 'machine', title: text },
      { id: 'b', kind: 'run', title: text, cases: [one, one] },
      { id: 'c', kind: 'history', title: text, cases: [one] },
      { id: 'd', kind: 'hidden', title: text, count: 3, input: {}, expect: {} },
      { id: 'e', kind: 'revision', title: text, input: {} },
      { id: 'f', kind: 'mine', title: text, runs: [{}] },
    ]),
  ).toBe(7);
});

test('no step of the first lab starts more than ten', async () => {
  const { steps } = await readLab('lab-01');
  for (const { checks } of steps) expect(checkRuns(checks)).toBeLessThanOrEqual(10);
});

const machine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:Hola';

test.each([
  [
    machine,
    'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1#/statemachines/view/arn%3Aaws%3Astates%3Aeu-west-1%3A123456789012%3AstateMachine%3AHola',
  ],
  [
    'arn:aws:states:eu-west-1:1:execution:Hola:uno',
    'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1#/v2/executions/details/arn%3Aaws%3Astates%3Aeu-west-1%3A1%3Aexecution%3AHola%3Auno',
  ],
  [
    machine.replace('arn:aws:', 'arn:aws-cn:').replace('eu-west-1', 'cn-north-1'),
    'https://console.amazonaws.cn/states/home?region=cn-north-1#/statemachines/view/arn%3Aaws-cn%3Astates%3Acn-north-1%3A123456789012%3AstateMachine%3AHola',
  ],
])('the console shows %s', (arn, link) => {
  expect(consoleLink(arn)).toBe(link);
});
