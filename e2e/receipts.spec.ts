import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { mouse } from './hand';
import { provenSteps } from './lab-proof';
import { Student } from './student';

const fromTerminal = 'lab-01/d-from-the-terminal';

function verify(file: string): { readonly code: number | null; readonly said: string } {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify.mjs', file], {
    encoding: 'utf8',
    env,
  });
  return { code: status, said: stdout + stderr };
}

test('whoever finishes Lab 01 sees what was built and takes a receipt along that anybody can repeat', async ({
  page,
  product,
}, info) => {
  test.setTimeout(6 * 60_000);
  const student = new Student(page, product, { language: 'en', hand: mouse() });
  for (const step of provenSteps('lab-01').filter(({ path }) => path !== fromTerminal))
    await test.step(step.path, () => student.does(step));

  await page.goto(`${product.url}/en/lab-01/end`);
  await expect(page.getByRole('figure').first()).toContainText('The machine HolaMundo, as you left it');
  await page.getByRole('button', { name: 'Make the receipt' }).click();
  const take = page.getByRole('button', { name: 'Download the receipt' });
  await expect(take).toBeVisible({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), take.click()]);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);

  const right = verify(file);
  expect(right.said).toContain('Everything agrees');
  expect(right.code).toBe(0);

  const forged = info.outputPath('forged.json');
  writeFileSync(forged, readFileSync(file, 'utf8').replace(/\\"Seconds\\": ?3/, '\\"Seconds\\": 9'));
  const wrong = verify(forged);
  expect(wrong.said).toMatch(/the history is another from event \d+ on/);
  expect(wrong.code).toBe(1);

  await page.goto(`${product.url}/en`);
  const unit = page.locator('.course-map-unit[href$="/lab-01"]');
  await expect(unit).toContainText('3 of 4 · done');
  await expect(page.locator('[data-where]')).toHaveAttribute('data-where', 'on');
});
