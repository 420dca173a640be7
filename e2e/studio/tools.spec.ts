import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { speaking } from '../texts';

const words = {
  es: {
    convert: 'Pasar a JSONata',
    agree: /Coinciden en/,
    apply: 'Aplicar la conversión',
    applied: /Convertida/,
    refused: 'No se convierte',
    bill: 'Cuánto costaría',
    perMonth: 'Ejecuciones al mes',
    prices: 'Precios',
    perThousand: /Por mil transiciones/,
    reset: 'Volver a los precios publicados',
    share: 'Compartir',
    link: 'Enlace',
    withRun: 'Incluir la ejecución elegida',
    zip: 'Descargar proyecto (zip)',
    damaged: 'Este enlace no se puede abrir',
    create: 'Crear',
    created: 'guardada',
    start: 'Iniciar ejecución',
    run: 'Iniciar',
    done: 'Terminó bien',
  },
  en: {
    convert: 'Convert to JSONata',
    agree: /They agree in/,
    apply: 'Apply the conversion',
    applied: /Converted/,
    refused: 'Not converted',
    bill: 'What it would cost',
    perMonth: 'Executions a month',
    prices: 'Prices',
    perThousand: /Per thousand transitions/,
    reset: 'Back to the published prices',
    share: 'Share',
    link: 'Link',
    withRun: 'Include the selected execution',
    zip: 'Download project (zip)',
    damaged: 'This link cannot be opened',
    create: 'Create',
    created: 'saved',
    start: 'Start execution',
    run: 'Start',
    done: 'Succeeded',
  },
} as const;

const discount = {
  StartAt: 'Decide',
  States: {
    Decide: {
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'Discount' }],
      Default: 'Done',
    },
    Discount: { Type: 'Pass', Result: 10, ResultPath: '$.discount', Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
};

/** Opens the bench of a machine that was begun in this browser and is not created yet. */
async function begin(
  page: Page,
  studio: string,
  machine: { readonly name: string; readonly definition: object },
) {
  const { name, definition } = machine;
  const begun = [
    { name, type: 'STANDARD', start: JSON.stringify(definition, null, 2), input: { total: 150 } },
  ];
  await page.goto(studio);
  await page.evaluate((text) => localStorage.setItem('pasos:studio:begun', text), JSON.stringify(begun));
  await page.goto(`${studio}?machine=${name}`);
}

test('a machine is turned into JSONata once that is proven, and back', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  await begin(page, `${product.url}/${language}/studio`, {
    name: `Convert-${language}`,
    definition: discount,
  });
  await page.getByRole('button', { name: text.convert, exact: true }).click();
  const panel = page.getByRole('region', { name: text.convert, exact: true });
  await expect(panel.getByRole('status').filter({ hasText: text.agree })).toBeVisible();
  await panel.getByRole('button', { name: text.apply }).click();
  await expect(panel.getByText(text.applied)).toBeVisible();
  await page.keyboard.press('Escape');
  const editor = page.getByRole('textbox', { name: /ASL/ });
  await expect(editor).toContainText('"QueryLanguage": "JSONata"');
  await expect(editor).toContainText('$merge([$states.input');
  await editor.press('ControlOrMeta+z');
  await expect(editor).not.toContainText('JSONata');
  await expect(editor).toContainText('"NumericGreaterThan": 100');
});

test('a run is priced, put into a link and read from it', async ({ page, product }) => {
  const { language, text } = speaking('es', words);
  const studio = `${product.url}/${language}/studio`;
  await begin(page, studio, { name: `Bill-${language}`, definition: discount });
  await page.getByRole('button', { name: text.create, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: text.created }).first()).toBeVisible();
  await page.getByRole('button', { name: text.start }).click();
  await page.getByRole('dialog').getByRole('button', { name: text.run, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: text.done }).first()).toBeVisible();

  await page.getByRole('button', { name: text.bill, exact: true }).click();
  const bill = page.getByRole('region', { name: text.bill, exact: true });
  const standard = bill.getByRole('region', { name: 'Standard' });
  // Three transitions a million times, of which 4,000 are free.
  await expect(standard).toContainText(/74[.,]90 USD/);
  await bill.getByRole('spinbutton', { name: text.perMonth }).fill('1000');
  await expect(standard).toContainText(/0[.,]00 USD/);
  await bill.getByRole('button', { name: text.prices }).click();
  await bill.getByRole('spinbutton', { name: text.perThousand }).fill('1000');
  await expect(standard).toContainText(/3[.,]00 USD/);
  await bill.getByRole('button', { name: text.reset }).click();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: text.share, exact: true }).click();
  const share = page.getByRole('region', { name: text.share, exact: true });
  const link = share.getByRole('textbox', { name: text.link });
  await expect(link).toHaveValue(/#share=1\./);
  const without = await link.inputValue();
  await share.getByRole('checkbox', { name: text.withRun }).check();
  await expect(link).not.toHaveValue(without);
  const address = await link.inputValue();
  const download = page.waitForEvent('download');
  await share.getByRole('button', { name: text.zip }).click();
  expect((await download).suggestedFilename()).toBe(`Bill-${language}-sam.zip`);

  const other = language === 'es' ? 'en' : 'es';
  await page.goto('about:blank');
  await page.goto(address.replace(`/${language}/studio`, `/${other}/studio`));
  await expect(page.getByRole('textbox', { name: /ASL/ })).toContainText('"NumericGreaterThan": 100');
  expect(page.url()).not.toContain('#');
  await expect(page.getByText(words[other].done).first()).toBeVisible();
});

test('what cannot be converted or opened says so', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  const studio = `${product.url}/${language}/studio`;
  const filter = { Type: 'Pass', InputPath: '$.items[?(@.price > 10)]', End: true };
  await begin(page, studio, {
    name: `Refused-${language}`,
    definition: { StartAt: 'Dear', States: { Dear: filter } },
  });
  await page.getByRole('button', { name: text.convert, exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: text.refused });
  await expect(alert).toContainText('Dear');
  await expect(alert).toContainText('$.items[?(@.price > 10)]');
  await page.goto('about:blank');
  await page.goto(`${studio}#share=1.damaged`);
  await expect(page.getByRole('alert').filter({ hasText: text.damaged })).toBeVisible();
});
