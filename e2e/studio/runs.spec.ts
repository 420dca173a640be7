import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { speaking } from '../texts';

const path = 'lab-01/a-smallest-machine';

/** Fails for a total over 100, at the end of a Map. */
const machine = {
  StartAt: 'Preparar',
  States: {
    Preparar: { Type: 'Pass', Next: 'Repartir' },
    Repartir: {
      Type: 'Map',
      ItemsPath: '$.lineas',
      ResultPath: '$.pesos',
      ItemProcessor: { StartAt: 'Pesar', States: { Pesar: { Type: 'Pass', End: true } } },
      Next: 'Decidir',
    },
    Decidir: {
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'Rechazar' }],
      Default: 'Listo',
    },
    Rechazar: { Type: 'Fail', Error: 'PedidoCaro' },
    Listo: { Type: 'Succeed' },
  },
};

const words = {
  es: {
    showStep: 'Ver ese estado',
    table: /^Tabla/,
    timeline: /^Línea de tiempo/,
    events: /^Eventos/,
    outline: /^Esquema/,
    summary: /^Resumen/,
    state: (name: string) => `Estado ${name}`,
    filter: 'Filtrar por nombre',
    search: 'Buscar en los eventos',
    toEnd: /^Estás en el evento/,
    redrive: 'Reanudar desde el fallo',
    redrives: 'Reanudaciones',
    again: 'Repetir con la misma entrada',
    compare: 'Comparar con otra',
    with: 'Comparar con',
    verdict: 'Dónde se separan',
    same: /hicieron lo mismo con los mismos datos/,
  },
  en: {
    showStep: 'Show that state',
    table: /^Table/,
    timeline: /^Timeline/,
    events: /^Events/,
    outline: /^Outline/,
    summary: /^Summary/,
    state: (name: string) => `State ${name}`,
    filter: 'Filter by name',
    search: 'Search the events',
    toEnd: /^You are at event/,
    redrive: 'Redrive from the failure',
    redrives: 'Redrives',
    again: 'Run again with the same input',
    compare: 'Compare with another',
    with: 'Compare with',
    verdict: 'Where they part',
    same: /did the same with the same data/,
  },
} as const;

function row(page: Page, name: RegExp): Locator {
  return page.getByRole('treegrid').getByRole('row', { name }).first();
}

function drawn(page: Page, name: string): Locator {
  return page.locator(`[data-state="/States/${name}"]`);
}

test('what is picked in one view of a run is picked in all', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('es', words);
  sandbox.as(language);
  await sandbox.open(product.url, path);
  await sandbox.write(JSON.stringify(machine, null, 2));
  await sandbox.save();
  await sandbox.start({ lineas: [1, 2, 3], total: 500 });
  await sandbox.newestEnded();

  // The banner leads to the state that failed.
  await page.getByRole('button', { name: text.showStep }).click();
  await expect(page.getByRole('tab', { name: text.table })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: text.state('Rechazar') })).toBeVisible();
  await expect(drawn(page, 'Rechazar')).toHaveAttribute('aria-pressed', 'true');

  // Picked in the drawing, picked in the timeline and the outline.
  await drawn(page, 'Decidir').click();
  await expect(page.getByRole('region', { name: text.state('Decidir') })).toBeVisible();
  await page.getByRole('tab', { name: text.outline }).click();
  await expect(page.getByRole('treeitem', { name: /^Decidir/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: text.timeline }).click();
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(drawn(page, 'Preparar')).toHaveAttribute('aria-pressed', 'true');

  // An event is a moment of the run.
  await page.getByRole('tab', { name: text.events }).first().click();
  await page.getByRole('searchbox', { name: text.search }).fill('PassStateExited');
  await page.getByRole('grid').getByRole('row', { name: /Pesar/ }).first().click();
  await expect(drawn(page, 'Repartir/ItemProcessor/States/Pesar')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: text.toEnd }).click();
  await expect(page.getByRole('button', { name: text.toEnd })).toBeHidden();
});

test('the rows of a run are filtered, opened and closed by keyboard', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('en', words);
  sandbox.as(language);
  await sandbox.open(product.url, path);
  await sandbox.write(JSON.stringify(machine, null, 2));
  await sandbox.save();
  await sandbox.start({ lineas: [1, 2, 3], total: 5 });
  await sandbox.newestEnded();

  await page.getByRole('tab', { name: text.table }).click();
  await expect(row(page, /Pesar/)).toBeVisible();
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, /Pesar/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(row(page, /Pesar/)).toBeVisible();
  await page.getByRole('searchbox', { name: text.filter }).fill('Decid');
  await expect(row(page, /Pesar/)).toHaveCount(0);
  await expect(row(page, /Decidir/)).toBeVisible();
});

test('a run is redriven, run again, and compared with another', async ({ page, product, sandbox }) => {
  const { language, text } = speaking('es', words);
  sandbox.as(language);
  await sandbox.open(product.url, path);
  await sandbox.write(JSON.stringify(machine, null, 2));
  await sandbox.save();
  await sandbox.start({ lineas: [1], total: 500 });
  await sandbox.newestEnded();
  await page.getByRole('button', { name: text.redrive }).click();
  await expect(page.getByText(text.redrives)).toBeVisible();

  await page.getByRole('button', { name: text.again }).click();
  await expect(sandbox.runs()).toHaveCount(2);
  await sandbox.newestEnded();
  const picture = await openPicture(page, text);
  await picture.selectOption({ index: 1 });
  await expect(page.getByRole('region', { name: text.verdict })).toContainText(text.same);
  await page.keyboard.press('Escape');

  await sandbox.start({ lineas: [1], total: 5 });
  await sandbox.newestEnded();
  await openPicture(page, text);
  await picture.selectOption({ index: 1 });
  const verdict = page.getByRole('region', { name: text.verdict });
  await expect(verdict).toContainText('Decidir');
  await expect(verdict).toContainText('$.total');
});

/** Opens the picture of two runs; handed back is what chooses the other one. */
async function openPicture(page: Page, text: (typeof words)[keyof typeof words]): Promise<Locator> {
  await page.getByRole('button', { name: text.compare }).click();
  const choice = page.getByRole('combobox', { name: text.with });
  await expect(choice.getByRole('option').nth(1)).toBeAttached();
  return choice;
}
