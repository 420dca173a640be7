import { expect, test } from 'vitest';
import type { ConformanceCase } from '../../../engine/conformance/case';
import { historyTable } from '../../../engine/conformance/history-table';
import { runCase } from '../../../engine/conformance/run-case';
import { simulatorHere } from '@/lib/studio/simulator/run-here';
import { conformanceCase } from '@/lib/studio/twin/case/conformance-case';
import { twinWithAnswers } from '@/lib/studio/twin/run/twin-with-answers';
import { compareTwins } from '@/lib/studio/twin/verdict/compare-twins';
import { verdictText } from '@/lib/studio/twin/words/verdict-text';
import { listOwned } from '../lab/clean/clean';
import { createStandIn, type Death } from '../lab/testing/stand-in';
import { troubleOf } from '../trouble';
import { recordRun, type Recording } from './record-run';

const owner = { lab: 'record', student: 'a1b2c3d4e5f6' };
const template = `Resources:
  Tabla:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
Outputs:
  Tabla: { Value: !Ref Tabla }
`;
const machine = {
  name: 'pasos-record-a1b2c3',
  type: 'STANDARD',
  definition: JSON.stringify({
    StartAt: 'Guardar',
    States: {
      Guardar: {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:putItem',
        Parameters: { TableName: '${Tabla}', Item: { id: { 'S.$': '$.id' } } },
        Next: 'Espera',
      },
      Espera: { Type: 'Wait', Seconds: 20, End: true },
    },
  }),
} as const;

function recording(death?: Death) {
  const world = createStandIn();
  const everything = async () => {
    const { place, journal } = world.process();
    return listOwned({ place, journal, mine: () => true, troubleOf });
  };
  const start = (): Recording => ({ site: { ...world.process(death), owner }, troubleOf });
  return { start, everything };
}

test('a run is recorded, nothing of it is left, and the case comes to the same here', async () => {
  const { start, everything } = recording();
  const { run, left } = await recordRun(start(), { machine, template, input: '{"id":"7"}' });
  expect([run.status, left, await everything()]).toEqual(['SUCCEEDED', [], []]);

  const twin = await twinWithAnswers({ run, type: 'STANDARD' }, simulatorHere);
  if (twin.kind !== 'ran') throw new Error(twin.kind);
  expect(verdictText(compareTwins(run, twin.run), 'en')).toMatch(
    /^The same as on AWS, except for what differs/,
  );

  const recorded = conformanceCase('saved', run);
  const { events } = await runCase(recorded as ConformanceCase);
  expect(historyTable(events)).toEqual(recorded.history);
  expect(JSON.stringify(recorded)).not.toMatch(/a1b2c3/);
});

test('what AWS refuses leaves nothing behind', async () => {
  const { start, everything } = recording();
  const wrong = { ...machine, definition: '{"StartAt":"A","States":{}}' };
  await expect(recordRun(start(), { machine: wrong, template, input: '{}' })).rejects.toThrow(
    /SCHEMA|Invalid/,
  );
  expect(await everything()).toEqual([]);
});

test('a run that fails is a run', async () => {
  const { start, everything } = recording();
  const failing = {
    ...machine,
    definition: '{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"Roto","Cause":"porque sí"}}}',
  };
  const { run } = await recordRun(start(), { machine: failing, input: '{}' });
  expect(run).toMatchObject({ status: 'FAILED', error: 'Roto' });
  expect(await everything()).toEqual([]);
});
