import { expect, test } from 'vitest';
import { labForStep } from '../lab';
import { readLab } from '../read-lab';
import { answerFiles } from './answer-files';
import { withFiles } from './with-files';

const load = (slug: string) => readLab(slug);

test('a page carries no files, and the lab has them again when they are asked for', async () => {
  const lab = await readLab('lab-07');
  const onPage = labForStep(lab, 'a-read-and-decide');
  expect(JSON.stringify(onPage)).not.toContain('base64');
  const request = (url: unknown) => answerFiles(String(url).split('/')[3]!, load);
  const whole = await withFiles(onPage, request as typeof fetch);
  expect([whole.code, whole.objects]).toEqual([lab.code, lab.objects]);
});

test('a lab without files asks for none', async () => {
  const onPage = labForStep(await readLab('lab-03'), 'a-what-goes-in');
  await expect(withFiles(onPage, () => Promise.reject(new Error('asked')))).resolves.toBe(onPage);
});

test.each(['lab-99', '..', 'lab-07/../lab-07', ''])('%o has no files', async (slug) => {
  expect((await answerFiles(slug, load)).status).toBe(404);
});

test('what cannot be fetched is not taken for nothing', async () => {
  const onPage = labForStep(await readLab('lab-07'), 'a-read-and-decide');
  const refused = withFiles(onPage, () => Promise.resolve(new Response(null, { status: 503 })));
  await expect(refused).rejects.toThrow('/api/labs/lab-07/files: 503');
});
