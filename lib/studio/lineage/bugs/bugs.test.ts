import { inProcessEvaluator } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import { applyChange } from '@/lib/studio/edit/change';
import { changeOf } from '../fixes/change-of';
import { Story } from '../story/story';
import { runMachine } from '../testing/run-machine';
import { explainFailure, explainValue } from '../trail/explain';
import { Lineage } from '../trail/lineage';
import type { Bug } from './bug';
import { jsonataBugs } from './jsonata-bugs';
import { passingBugs } from './passing-bugs';
import { pathBugs } from './path-bugs';
import { resultBugs } from './result-bugs';

const bugs = [...resultBugs, ...pathBugs, ...passingBugs, ...jsonataBugs];

test('there are at least 25 of them', () => expect(bugs.length).toBeGreaterThanOrEqual(25));

test.each(bugs.map((bug) => [bug.name, bug] as const))('%s', async (_, bug) => {
  const definition = `${JSON.stringify(bug.definition, null, 4)}\n`;
  const run = await runMachine({ ...bug, definition });
  const explanation = await explained(run, bug);
  const { culprit, kind, fixes } = explanation ?? {};
  expect({ state: culprit?.state, field: culprit?.rule.field, kind }).toEqual(bug.culprit);
  expect(fixes?.map((fix) => fix.kind)).toContain(bug.fix);
  const mended = applyChange(
    definition,
    changeOf(
      definition,
      fixes!.find((fix) => fix.kind === bug.fix)!,
    ),
  );
  const again = await runMachine({ ...bug, definition: mended });
  expect([again.description.status, again.description.cause]).toEqual(['SUCCEEDED', undefined]);
  if (bug.output !== undefined) expect(JSON.parse(again.description.output!)).toEqual(bug.output);
});

async function explained(run: Awaited<ReturnType<typeof runMachine>>, { look }: Bug) {
  const lineage = new Lineage(Story.of(run, inProcessEvaluator)!);
  if (!look) {
    expect(run.description.status).toBe('FAILED');
    const failed = run.visits.findLast(({ status }) => status === 'failed')!;
    return explainFailure(lineage, failed.id);
  }
  const { id } = run.visits.find(({ name }) => name === look.state)!;
  return explainValue(lineage, { visit: id, attempt: 0, stage: look.stage, path: look.path });
}
