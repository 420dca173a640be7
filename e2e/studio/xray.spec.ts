import type { Page } from '@playwright/test';
import { callAws } from '../aws';
import { expect, test } from '../fixtures';
import { speaking } from '../texts';

const words = {
  es: {
    runs: /^Ejecuciones/,
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
    xray: 'Rayos X de los datos',
    visit: 'Visita',
    broke: 'Aquí se rompió',
    tryInput: 'Probar otro: Entrada',
    input: 'Entrada (JSON)',
    back: 'Volver a lo que pasó',
    trace: '¿De dónde viene $.pedido.total?',
    came: /Venía en la entrada de la ejecución, como/,
    nobody: 'Nadie lee esta clave después.',
    readers: 'Quién la lee después',
  },
  en: {
    runs: /^Executions/,
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
    xray: 'Data X-ray',
    visit: 'Visit',
    broke: 'It broke here',
    tryInput: 'Try another: Input',
    input: 'Input (JSON)',
    back: 'Back to what happened',
    trace: 'Where does $.pedido.total come from?',
    came: /It came in the input of the execution, as/,
    nobody: 'Nobody reads this key afterwards.',
    readers: 'Who reads it afterwards',
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

test('a lost ResultPath is found and mended', async ({ page, product }) => {
  const { language, text } = speaking('es', words);
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

test('the stages of a visit are looked at, tried otherwise and traced', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  await openFailedRun(page, product.url, language);
  await page.getByRole('button', { name: text.xray }).click();
  const xray = page.getByRole('region', { name: text.xray });
  await expect(xray.getByRole('combobox', { name: text.visit })).toContainText('Registrar');
  await expect(xray.getByText(text.broke)).toBeVisible();

  await xray.getByRole('button', { name: text.tryInput, exact: true }).click();
  await xray.getByRole('textbox', { name: text.input }).fill(input);
  await expect(xray.getByText(text.broke)).toBeHidden();
  await xray.getByRole('button', { name: text.back }).click();

  await xray.getByRole('combobox', { name: text.visit }).selectOption({ label: 'Registrar' });
  await xray.getByRole('button', { name: text.trace }).first().click();
  const trail = page.getByRole('region', { name: text.why });
  await expect(trail.getByText(text.came)).toBeVisible();
  await expect(trail.getByRole('region', { name: text.readers })).toContainText(text.nobody);
});
