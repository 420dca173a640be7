import { expect, test } from 'vitest';
import { machineGraph } from './machine-graph';
import { captionCharacters, leafSize } from './node-size';
import { stateCaption } from './state-caption';

test.each([
  'arn:aws:states:::aws-sdk:comprehend:detectSentiment',
  'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  'arn:aws:states:::dynamodb:putItem',
])('the action of a Task is told in full: %s', (Resource) => {
  const States = { A: { Type: 'Task', Resource, End: true } };
  const state = machineGraph({ StartAt: 'A', States }).root.nodes.find(({ kind }) => kind === 'state');
  if (state?.kind !== 'state') throw new Error('no state is drawn');
  expect(captionCharacters(leafSize(state).width)).toBeGreaterThanOrEqual(stateCaption(state).length);
});
