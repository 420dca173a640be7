import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needsServer } from './needs-server';
import { listLabSlugs, readLab } from '../read-lab';
import { solves } from '../proof/prove-lab';

const slugs = await listLabSlugs();

/** The engine of the browser is this one, without anything that runs functions. */
describe.each(slugs)('%s without a server', async (slug) => {
  const lab = await readLab(slug);
  const read = (file: string) => readFile(join('labs', slug, file), 'utf8');

  test.each(lab.steps.map((step) => [step.id, needsServer(step) ? 'cannot' : 'can', step] as const))(
    '%s %s be done',
    async (_, can, step) => {
      const trouble = await solves({ lab, step, read, functions: () => undefined });
      expect(trouble === undefined ? 'can' : 'cannot', trouble).toBe(can);
    },
    60_000,
  );
});
