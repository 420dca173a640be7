import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { keyboard, mouse } from '../hand';
import { speaking } from '../texts';

const step = 'lab-01/a-smallest-machine';

const words = {
  es: {
    lastRun: 'En la última ejecución: 42',
    field: 'Lo primero que se aplica a la entrada',
    toNext: 'Cambiar a "Next"',
    point: 'Apuntar a «Second»',
    noProblems: 'Sin problemas',
    goTo: 'Ir al estado…',
    newName: 'Nombre nuevo de «Second»',
    taken: /Ya hay un estado .*First/,
    form: 'Forma del texto',
    plain: 'Simple',
    plainText: 'Definición en texto simple',
    yaml: 'La definición como YAML',
    broken: /Esto aún no es YAML \(línea \d+\)/,
  },
  en: {
    lastRun: 'In the last run: 42',
    field: 'The first thing done to the input',
    toNext: 'Change to "Next"',
    point: 'Point to "Second"',
    noProblems: 'No problems',
    goTo: 'Go to state…',
    newName: 'New name of "Second"',
    taken: /There is already a state named First/,
    form: 'Form of the text',
    plain: 'Plain',
    plainText: 'Definition as plain text',
    yaml: 'The definition as YAML',
    broken: /This is no YAML yet \(line \d+\)/,
  },
} as const;

const definition = `{
  "StartAt": "First",
  "States": {
    "First": {
      "Type": "Pass",
      "Result": { "order": { "id": 42 } },
      "Next": "Second"
    },
    "Second": {
      "Type": "Pass",
      "InputPath": "$.order.id",
      "End": true
    }
  }
}`;
const misspelt = definition.replace('"Next": "Second"', '"Nxt": "Second"');

/** Puts the cursor behind `text` on its line. */
async function cursorBehind(page: Page, text: string): Promise<void> {
  const line = page.locator('.cm-line', { hasText: text }).first();
  await line.click();
  await page.keyboard.press('End');
  const whole = (await line.textContent()) ?? '';
  const steps = whole.length - whole.indexOf(text) - text.length;
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowLeft');
}

test('paths of the last run are offered and explained', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('es', words);
  await sandbox.as(language, mouse()).open(product.url, step);
  await sandbox.write(definition);
  await sandbox.save();
  await sandbox.start({});
  await sandbox.newestEnded();

  await cursorBehind(page, '$.order.id');
  await page.keyboard.press('F1');
  await expect(page.locator('.cm-reference')).toContainText(text.lastRun);
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-reference')).toBeHidden();

  for (let letter = 0; letter < 2; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type('i');
  await page.getByRole('option', { name: /^\$\.order\.id/ }).click();
  await expect(sandbox.editor()).toContainText('"InputPath": "$.order.id"');

  await page.locator('.cm-line', { hasText: 'InputPath' }).getByText('"InputPath"').hover();
  await expect(page.locator('.cm-reference')).toContainText(text.field);
  await page.keyboard.press('Escape');
  await expect(page.locator('.cm-reference')).toBeHidden();
});

test('a finding is fixed by a click, and undone in one step', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('en', words);
  await sandbox.as(language, mouse()).open(product.url, step);
  await sandbox.write(misspelt);
  await page.getByRole('button', { name: text.toNext }).first().click();
  await expect(page.getByText(text.noProblems)).toBeVisible();
  await expect(sandbox.editor()).toContainText('"Next": "Second"');
  await sandbox.editor().focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sandbox.editor()).toContainText('"Nxt": "Second"');
});

test('by keyboard: fix, follow a name, list, rename', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('es', words);
  await sandbox.as(language, keyboard(page)).open(product.url, step);
  await sandbox.write(definition.replace('"Next": "Second"', '"Next": "Secnd"'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByRole('option', { name: text.point })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(text.noProblems)).toBeVisible();

  await cursorBehind(page, '"Next": "Sec');
  await page.keyboard.press('F12');
  await expect(page.locator('.cm-activeLine')).toContainText('"Second": {');

  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: text.newName });
  await expect(name).toBeFocused();
  await page.keyboard.insertText('First');
  await page.keyboard.press('Enter');
  await expect(page.getByText(text.taken)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('Last');
  await page.keyboard.press('Enter');
  await expect(sandbox.editor()).toContainText('"Next": "Last"');
  await expect(sandbox.editor()).toContainText('"Last": {');

  await page.keyboard.press('ControlOrMeta+Shift+o');
  await page.getByRole('combobox', { name: text.goTo }).fill('fir');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-activeLine')).toContainText('"First": {');
  await expect(sandbox.editor()).toBeFocused();
});

test('as YAML and as plain text', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('en', words);
  await sandbox.as(language, mouse()).open(product.url, step);
  await sandbox.write(definition);
  const form = page.getByRole('group', { name: text.form });
  await form.getByRole('button', { name: 'YAML' }).click();
  const yaml = page.getByRole('textbox', { name: text.yaml });
  await expect(yaml).toContainText('StartAt: First');
  await yaml.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('Comment: "made in YAML"\n');
  await page.keyboard.insertText('[');
  await expect(page.getByText(text.broken)).toBeVisible();
  await form.getByRole('button', { name: 'JSON' }).click();
  await expect(sandbox.editor()).toContainText('"Comment": "made in YAML"');
  await form.getByRole('button', { name: 'YAML' }).click();
  await expect(page.getByText(text.broken)).toBeVisible();
  await expect(yaml).toContainText('[StartAt: First');
  await yaml.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText(text.broken)).toBeHidden();

  await form.getByRole('button', { name: text.plain }).click();
  const plain = page.getByRole('textbox', { name: text.plainText });
  await expect(plain).toHaveValue(/"made in YAML"/);
  await plain.fill(definition);
  await form.getByRole('button', { name: 'JSON' }).click();
  await expect(sandbox.editor()).not.toContainText('made in YAML');
});
