import type { Locator, Page } from '@playwright/test';
import { callAws } from '../aws';
import { expect, test } from '../fixtures';
import type { Product } from '../product';
import { speaking } from '../texts';

const words = {
  es: {
    slider: 'Momento de la ejecución',
    wrote: 'Registrar recibió {"id":7}, escribió {"motivo":"caro"} en $.rechazo y pasó a Esperar.',
    waiting: 'Esperar recibió {"id":7,"rechazo":{"motivo":"caro"}} y se puso a esperar.',
    skip: 'Saltar esta espera',
    ended: /La ejecución terminó bien/,
    panels: 'Paneles',
    panel: 'Puntos de parada y reloj',
    add: 'Parar antes de',
    addIt: 'Añadir',
    condition: 'Condición para Fin',
    problem: /La condición no es JSONata/,
    held: 'Parada antes de Fin',
    data: 'Con qué entrará',
    notJson: /Esto no es JSON/,
    continue: 'Seguir',
    bar: 'Línea de tiempo',
    branch: 'Rama desde aquí',
    again: 'Con qué entra esta vez',
    openBranch: 'Abrir la rama',
    of: 'Rama de',
    marked: /con punto de parada/,
  },
  en: {
    slider: 'Moment of the execution',
    wrote: 'Registrar received {"id":7}, wrote {"motivo":"caro"} into $.rechazo and went on to Esperar.',
    waiting: 'Esperar received {"id":7,"rechazo":{"motivo":"caro"}} and began to wait.',
    skip: 'Skip this wait',
    ended: /The execution succeeded/,
    panels: 'Panels',
    panel: 'Breakpoints and clock',
    add: 'Stop before',
    addIt: 'Add',
    condition: 'Condition for Fin',
    problem: /The condition is no JSONata/,
    held: 'Held before Fin',
    data: 'What it will enter with',
    notJson: /This is not JSON/,
    continue: 'Continue',
    bar: 'Timeline',
    branch: 'Branch from here',
    again: 'What it enters with this time',
    openBranch: 'Open the branch',
    of: 'Branch of',
    marked: /with a breakpoint/,
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const definition = {
  StartAt: 'Registrar',
  States: {
    Registrar: { Type: 'Pass', Result: { motivo: 'caro' }, ResultPath: '$.rechazo', Next: 'Esperar' },
    Esperar: { Type: 'Wait', Seconds: 3600, Next: 'Fin' },
    Fin: { Type: 'Pass', End: true },
  },
};

const arn = 'arn:aws:states:us-east-1:123456789012';

/** A machine of this test's own, with one execution that waits for an hour. */
async function waiting({ awsEndpoint }: Product): Promise<string> {
  const name = `Tiempo${process.hrtime.bigint()}`;
  await callAws(awsEndpoint, 'CreateStateMachine', {
    name,
    roleArn: 'arn:aws:iam::123456789012:role/lab',
    definition: JSON.stringify(definition, null, 2),
  });
  const stateMachineArn = `${arn}:stateMachine:${name}`;
  await callAws(awsEndpoint, 'StartExecution', { stateMachineArn, name: 'one', input: '{"id":7}' });
  return name;
}

function slider(page: Page, text: Words): Locator {
  return page.getByRole('slider', { name: text.slider });
}

async function write(page: Page, label: string, json: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: label });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(json);
}

test('a run is scrubbed by keys, its moments have addresses, and an hour is skipped', async ({
  page,
  product,
}) => {
  const { language, text } = speaking('es', words);
  const name = await waiting(product);
  await page.goto(`${product.url}/${language}/studio?machine=${name}#run=one&event=3`);
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', new RegExp(escaped(text.wrote)));
  await slider(page, text).press('ArrowRight');
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', new RegExp(escaped(text.waiting)));
  await expect(page).toHaveURL(/#run=one&event=4$/);
  await slider(page, text).press('Home');
  await slider(page, text).press('Shift+ArrowRight');
  await expect(slider(page, text)).toHaveAttribute('aria-valuenow', '2');

  await page.goto(`${product.url}/en/studio?machine=${name}#run=one&event=3`);
  await expect(slider(page, words.en)).toHaveAttribute('aria-valuetext', new RegExp(escaped(words.en.wrote)));

  await page.goto(`${product.url}/${language}/studio?machine=${name}#run=one`);
  await page.getByRole('button', { name: text.skip }).click();
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', text.ended);
  await expect(page.getByText('1 h 0 min').first()).toBeVisible();
});

test('a live run stops at a breakpoint, its data is changed, and it goes on as a branch', async ({
  page,
  product,
}) => {
  const { language, text } = speaking('en', words);
  const name = await waiting(product);
  await page.goto(`${product.url}/${language}/studio?machine=${name}#run=one`);
  await expect(slider(page, text)).toBeVisible();
  const rail = page.getByRole('toolbar', { name: text.panels });
  await rail.getByRole('button', { name: text.panel, exact: true }).click();
  const panel = page.getByRole('region', { name: text.panel, exact: true });
  await panel.getByLabel(text.add, { exact: true }).selectOption('Fin');
  await panel.getByRole('button', { name: text.addIt }).click();
  await expect(page.locator('[data-state="/States/Fin"]')).toHaveAccessibleName(text.marked);
  await panel.getByLabel(text.condition).fill('$states.input.id >');
  await panel.getByLabel(text.condition).press('Enter');
  await expect(panel.getByRole('alert')).toHaveText(text.problem);
  await panel.getByLabel(text.condition).fill('$states.input.id > 3');
  await panel.getByLabel(text.condition).press('Enter');
  await expect(panel.getByRole('alert')).toBeHidden();

  const bar = page.getByRole('region', { name: text.bar, exact: true });
  await bar.getByRole('button', { name: text.skip }).click();
  await expect(bar.getByText(text.held)).toBeVisible();
  await write(page, text.data, '{"id":');
  await expect(bar.getByRole('alert')).toHaveText(text.notJson);
  await expect(bar.getByRole('button', { name: text.continue, exact: true })).toBeDisabled();
  await write(page, text.data, '{"id": 8}');
  await bar.getByRole('button', { name: text.continue, exact: true }).click();
  await expect(bar.getByText(text.held)).toBeHidden();
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', text.ended);
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', /\{"id":8\}/);

  await slider(page, text).press('Home');
  await slider(page, text).press('ArrowRight');
  await bar.getByRole('button', { name: text.branch }).click();
  await write(page, text.again, '{"id": 1}');
  await bar.getByRole('button', { name: text.openBranch }).click();
  await expect(bar.getByText(text.of).first()).toBeVisible();
  await bar.getByRole('button', { name: text.skip }).click();
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', text.ended);
  await expect(slider(page, text)).toHaveAttribute('aria-valuetext', /"id":1,/);
});

function escaped(sentence: string): string {
  return sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
