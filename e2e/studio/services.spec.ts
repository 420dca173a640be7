import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const step = 'lab-01/a-smallest-machine';
const minutes = { timeout: 180_000 };

/** A name that a product that runs already has not heard of. */
const fresh = (name: string) => `${name}-${Date.now().toString(36)}`;

interface Making {
  readonly create: string;
  readonly name: string;
  readonly template: RegExp;
  readonly open: string;
  readonly save: string;
  readonly saved: string;
}

/** A machine of the account, from a template of the create dialog. */
async function make(page: Page, text: Making, name: string): Promise<void> {
  await page.getByRole('button', { name: text.create }).click();
  const dialog = page.getByRole('dialog', { name: text.create });
  await dialog.getByRole('textbox', { name: text.name }).fill(name);
  await dialog.getByRole('radio', { name: text.template }).check();
  await dialog.getByRole('button', { name: text.open }).click();
  await page.getByRole('button', { name: text.save, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: text.saved }).first()).toBeVisible();
}

test('an action is found in the catalogue and put into the machine', async ({ page, product }) => {
  await page.goto(`${product.url}/es/${step}`);
  const definition = page.getByRole('textbox', { name: /^Definición de la máquina/ });
  await expect(definition).toBeVisible();
  const rail = page.getByRole('toolbar', { name: 'Paneles' });
  await rail.getByRole('button', { name: 'Catálogo de AWS', exact: true }).click();
  const catalogue = page.getByRole('region', { name: 'Catálogo de AWS' });

  const search = catalogue.getByRole('searchbox', { name: 'Buscar un servicio o una acción' });
  await search.fill('no hay nada así');
  await expect(catalogue.getByRole('status')).toHaveText(/^Ninguna acción se llama así/);
  await search.fill('detect labels');
  await catalogue.getByRole('button', { name: 'rekognition:detectLabels' }).click();
  const action = catalogue.getByRole('article');
  await expect(action).toContainText('Simulada. Responde según lo que le das');
  await expect(action.getByRole('figure')).toContainText('arn:aws:states:::aws-sdk:rekognition:detectLabels');
  await expect(action.getByText('rekognition:DetectLabels', { exact: true })).toBeVisible();

  await action.getByRole('button', { name: /^Añadir/ }).click();
  await expect(definition).toContainText('"Resource": "arn:aws:states:::aws-sdk:rekognition:detectLabels"');
  await expect(definition).toContainText('"S3Object"');
});

test('the permissions of a machine are shown, copied and given to its role', async ({
  page,
  product,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${product.url}/en/studio`);
  const making = {
    create: 'Create state machine',
    name: 'Name',
    template: /^A person approves/,
    open: 'Open in the studio',
    save: 'Create',
    saved: 'saved',
  };
  await make(page, making, fresh('Approve'));
  await page.getByRole('button', { name: 'Configuration' }).click();
  const settings = page.getByRole('region', { name: 'Configuration' });
  await settings.getByRole('tab', { name: 'Permissions' }).click();

  await expect(settings.getByRole('figure', { name: /Permissions policy/ })).toContainText(
    '"sqs:SendMessage"',
  );
  await settings.getByRole('button', { name: 'Copy: Permissions policy' }).click();
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ Version: '2012-10-17', Statement: [{ Effect: 'Allow' }] });

  await settings.getByRole('button', { name: 'Check what it lacks' }).click();
  await expect(settings.getByText('That role is not in the account.')).toBeVisible();
  await settings.getByRole('button', { name: 'Create the role with these permissions' }).click();
  await expect(settings.getByText('Done: the role has the policy.')).toBeVisible();
  await expect(settings.getByText('It lacks nothing.')).toBeVisible();
});

test('a picture goes through the pipeline of a template', async ({ page, product }) => {
  test.setTimeout(minutes.timeout);
  await page.goto(`${product.url}/es/studio`);
  const making = {
    create: 'Crear máquina de estados',
    name: 'Nombre',
    template: /^Procesar imágenes/,
    open: 'Abrir en el estudio',
    save: 'Crear',
    saved: 'guardada',
  };
  await make(page, making, fresh('Imagenes'));
  await page.getByRole('button', { name: 'Iniciar ejecución' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Iniciar', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Terminó bien' }).first()).toBeVisible(minutes);

  const rail = page.getByRole('toolbar', { name: 'Paneles' });
  await rail.getByRole('button', { name: 'Recursos', exact: true }).click();
  const resources = page.getByRole('region', { name: 'Recursos', exact: true });
  await resources.getByRole('button', { name: /^Buckets/ }).click();
  await resources.getByRole('button', { name: /imagenes-miniaturas/ }).click();
  await resources.getByRole('button', { name: /gato/ }).click();
  const thumbnail = resources.getByRole('img', { name: /gato/ });
  await expect
    .poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(1);
});
