import type { Locator } from '@playwright/test';
import { callAws } from './aws';
import { expect, test } from './fixtures';
import { mouse } from './hand';
import { provenSteps } from './lab-proof';
import { SandboxPage } from './pages/sandbox-page';
import { texts } from './texts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const path of ['', '/concepts', '/concepts/state-types', '/lab-01/a-smallest-machine', '/progress']) {
  test(`nothing of /es${path} hangs over the edge of a phone`, async ({ page }) => {
    await page.goto(`/es${path}`, { waitUntil: 'networkidle' });
    const { content, view } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(content).toBeLessThanOrEqual(view);
  });
}

test('a machine can be created and run on a phone', async ({ page, product }) => {
  const sandbox = new SandboxPage(page).as('es', mouse());
  const step = provenSteps('lab-01')[0]!;
  await page.goto(`${product.url}/es/${step.path}`);
  await page.getByRole('tab', { name: texts.es.labTab, exact: true }).click();

  await sandbox.write(step.read());
  await sandbox.save();
  await sandbox.start({});
  await page.getByRole('tab', { name: texts.es.executions }).click();
  await expect(
    sandbox.region().getByText(texts.es.succeeded).filter({ visible: true }).first(),
  ).toBeVisible();
});

test('names however long stay inside their boxes', async ({ page, product }) => {
  const name = 'Pedidos'.repeat(11);
  const long = 'ComprobarQueHayExistencias'.repeat(3);
  const spaced = 'Comprobar que el pedido tiene todos los datos necesarios';
  const States = { [spaced]: { Type: 'Pass', Next: long }, [long]: { Type: 'Fail', Error: 'E' } };
  const { stateMachineArn } = await callAws(product.awsEndpoint, 'CreateStateMachine', {
    name,
    roleArn: 'arn:aws:iam::123456789012:role/Any',
    definition: JSON.stringify({ StartAt: spaced, States }),
  });
  await callAws(product.awsEndpoint, 'StartExecution', { stateMachineArn });
  await page.goto(`${product.url}/es/studio`);
  const link = page.getByRole('link', { name });
  await expect(link).toBeVisible();
  expect(await overhang(page.getByRole('listitem').filter({ has: link }))).toBeLessThanOrEqual(1);

  await link.click();
  await page.getByRole('tab', { name: texts.es.executions }).click();
  await page.getByRole('button', { name: texts.es.failed }).first().click();
  const failure = page.getByText(`Falló en «${long}»`).locator('../..');
  await expect(failure).toBeVisible();
  expect(await overhang(failure)).toBeLessThanOrEqual(1);
  expect(await overhang(page.getByRole('region', { name: 'Línea de tiempo' }))).toBeLessThanOrEqual(1);

  await page.getByRole('tab', { name: 'Grafo' }).click();
  for (const state of [spaced, long]) {
    const box = page.getByRole('button', { name: new RegExp(`^${state},`) });
    await expect(box).toBeVisible();
    expect(await overhang(box)).toBeLessThanOrEqual(1);
  }
});

/** By how many pixels something in it is beyond its right or lower edge. */
function overhang(box: Locator): Promise<number> {
  return box.evaluate((element) => {
    const edge = element.getBoundingClientRect();
    const inside = [...element.querySelectorAll('*')].map((each) => each.getBoundingClientRect());
    return Math.max(0, ...inside.map((each) => Math.max(each.right - edge.right, each.bottom - edge.bottom)));
  });
}
