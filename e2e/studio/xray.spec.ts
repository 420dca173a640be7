import type { Page } from '@playwright/test';
import { callAws } from '../aws';
import { expect, test } from '../fixtures';

const words = {
  es: {
    failed: /Falló/,
    why: '¿Dónde están mis datos?',
    did: /El resultado de Registrar ocupó el lugar de toda su entrada/,
    fix: /^Arreglarlo/,
    applied: 'Aplicado en el editor. Ejecuta otra vez para comprobarlo.',
    save: 'Guardar',
    saved: 'guardada',
    start: 'Iniciar ejecución',
    run: 'Iniciar',
    done: 'Terminó bien',
  },
  en: {
    failed: /Failed/,
    why: 'Where did my data go?',
    did: /The result of Registrar took the place of its whole input/,
    fix: /^Fix it/,
    applied: 'Applied in the editor. Run again to check it.',
    save: 'Save',
    saved: 'saved',
    start: 'Start execution',
    run: 'Start',
    done: 'Succeeded',
  },
} as const;

const definition = JSON.stringify(
  {
    StartAt: 'Registrar',
    States: {
      Registrar: { Type: 'Pass', Result: { registro: 'R-1' }, Next: 'Cobrar' },
      Cobrar: { Type: 'Pass', Parameters: { 'importe.$': '$.pedido.total' }, End: true },
    },
  },
  null,
  2,
);
const input = JSON.stringify({ pedido: { id: 'P-7', total: 30 } });
const roleArn = 'arn:aws:iam::123456789012:role/lab';

async function openFailedRun(page: Page, url: string, language: 'es' | 'en'): Promise<void> {
  const name = `Perdido-${language}-${Date.now()}`;
  const aws = `${url}/aws`;
  const { stateMachineArn } = await callAws<{ stateMachineArn: string }>(aws, 'CreateStateMachine', {
    name,
    definition,
    roleArn,
  });
  await callAws(aws, 'StartExecution', { stateMachineArn, input });
  await page.goto(`${url}/${language}/studio?machine=${name}`);
  await page.getByRole('button', { name: words[language].failed }).first().click();
}

for (const language of ['es', 'en'] as const) {
  const text = words[language];

  test(`a lost ResultPath is found and mended (${language})`, async ({ page, product }) => {
    await openFailedRun(page, product.url, language);
    await page.getByRole('tabpanel').getByRole('button', { name: text.why }).click();
    const trail = page.getByRole('region', { name: text.why });
    await expect(trail.getByRole('heading', { name: text.did })).toBeVisible();
    await trail.getByRole('button', { name: text.fix }).click();
    await expect(trail.getByText(text.applied)).toBeVisible();

    await page.getByRole('button', { name: text.save, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: text.saved }).first()).toBeVisible();
    await page.getByRole('button', { name: text.start }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill(input);
    await dialog.getByRole('button', { name: text.run, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: text.done }).first()).toBeVisible();
  });
}
