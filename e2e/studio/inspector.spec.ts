import type { Locator, Page } from '@playwright/test';
import { barriers } from '../barriers';
import { expect, test } from '../fixtures';

// Each goes through many fields.
test.describe.configure({ timeout: 120_000 });

const path = '/es/lab-01/a-smallest-machine';

const pedidos = {
  StartAt: 'Validar',
  States: {
    Validar: {
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'Cobrar' }],
      Default: 'Esperar',
    },
    Cobrar: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Next: 'Esperar' },
    Esperar: { Type: 'Wait', Seconds: 10, Next: 'Hecho' },
    Hecho: { Type: 'Succeed', Cosa: { a: 1 } },
  },
};

type State = Record<string, unknown>;

/** What is in the editor: every change goes to the browser's storage. */
async function definition(page: Page): Promise<{ States: Record<string, State> } & State> {
  const text = await page.evaluate(() => {
    const key = Object.keys(localStorage).find(
      (name) => name.startsWith('pasos:draft:') && !name.endsWith('#input'),
    );
    return (JSON.parse(localStorage.getItem(key ?? '') ?? '{}') as { text?: string }).text ?? '{}';
  });
  return JSON.parse(text) as never;
}

async function open(page: Page, machine: unknown = pedidos, state?: string): Promise<Locator> {
  await page.goto(path);
  await expect(page.getByRole('textbox', { name: /^Definición de la máquina/ })).toBeVisible();
  await page.evaluate(
    (text) => window.dispatchEvent(new CustomEvent('pasos:put-in-editor', { detail: { text } })),
    JSON.stringify(machine, null, 2),
  );
  await page.getByRole('toolbar', { name: 'Paneles' }).getByRole('button', { name: 'Inspector' }).click();
  const panel = page.getByRole('region', { name: 'Inspector' });
  if (state) await show(panel, state);
  return panel;
}

async function show(panel: Locator, state: string): Promise<void> {
  const back = panel.getByRole('button', { name: 'Ver la máquina' });
  if (await back.isVisible()) await back.click();
  await panel.getByRole('tab', { name: /^Configuración/ }).click();
  await panel.getByRole('list', { name: 'Estados' }).getByRole('button', { name: state }).click();
  await expect(panel.getByRole('heading', { name: state })).toBeVisible();
}

async function stateNow(page: Page, name: string): Promise<State | undefined> {
  return (await definition(page)).States[name];
}

test('the machine has a form of its own', async ({ page }) => {
  const panel = await open(page);
  await panel.getByRole('textbox', { name: 'Nota' }).fill('Mis pedidos');
  await panel.getByRole('textbox', { name: 'Tiempo máximo' }).fill('60');
  await panel.getByRole('combobox', { name: /^Empieza en/ }).selectOption('Cobrar');
  await expect
    .poll(() => definition(page))
    .toMatchObject({ Comment: 'Mis pedidos', TimeoutSeconds: 60, StartAt: 'Cobrar' });
});

test('a Wait is told how long by one of four, and where it goes on', async ({ page }) => {
  const panel = await open(page, pedidos, 'Esperar');
  await panel.getByRole('textbox', { name: 'Cuánto espera' }).fill('25');
  await expect.poll(() => stateNow(page, 'Esperar')).toEqual({ Type: 'Wait', Seconds: 25, Next: 'Hecho' });

  await panel.getByRole('radio', { name: 'Fecha de los datos' }).check();
  await panel.getByRole('textbox', { name: 'Cuánto espera' }).fill('$.hasta');
  await panel.getByRole('combobox', { name: 'Sigue en' }).selectOption('Fin');
  await expect
    .poll(() => stateNow(page, 'Esperar'))
    .toEqual({ Type: 'Wait', TimestampPath: '$.hasta', End: true });
});

test('a new state can be made where it is pointed at', async ({ page }) => {
  const panel = await open(page, pedidos, 'Esperar');
  await panel.getByRole('combobox', { name: 'Sigue en' }).selectOption('Un estado nuevo…');
  await expect(panel.getByRole('heading', { name: 'Estado nuevo' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Nombre' }).fill('Avisar');
  await panel.getByRole('textbox', { name: 'Nombre' }).press('Enter');
  await expect.poll(() => stateNow(page, 'Avisar')).toEqual({ Type: 'Pass', Next: 'Hecho' });
  expect(await stateNow(page, 'Esperar')).toMatchObject({ Next: 'Avisar' });
});

test('the rules of a Choice are built without writing JSON', async ({ page }) => {
  const panel = await open(page, pedidos, 'Validar');
  const rules = panel.getByRole('group', { name: 'Reglas' });
  await rules.getByRole('combobox', { name: 'Comparación' }).selectOption('StringMatches');
  await rules.getByRole('textbox', { name: 'Comparación' }).fill('listo*');
  await rules.getByRole('textbox', { name: 'Variable' }).fill('$.estado');
  await rules.getByRole('button', { name: 'Todas', exact: true }).click();
  await rules.getByRole('button', { name: 'Condición', exact: false }).last().click();
  await rules.getByRole('button', { name: /Regla$/ }).click();
  await rules.getByRole('button', { name: 'Subir: Regla 2' }).click();
  await expect
    .poll(async () => (await stateNow(page, 'Validar'))?.Choices)
    .toEqual([
      { Variable: '$.value', IsPresent: true, Next: 'Cobrar' },
      {
        And: [
          { Variable: '$.estado', StringMatches: 'listo*' },
          { Variable: '$.value', IsPresent: true },
        ],
        Next: 'Cobrar',
      },
    ]);
});

test('a Task finds its action, takes parameters, and tries again', async ({ page }) => {
  const panel = await open(page, pedidos, 'Cobrar');
  await panel.getByRole('button', { name: 'Elegir acción' }).click();
  await panel.getByRole('combobox', { name: /^Buscar/ }).fill('sqs send');
  await panel
    .getByRole('option', { name: /sqs sendMessage/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Espera el token' }).click();
  await panel.getByRole('textbox', { name: 'Cola' }).fill('https://sqs/pedidos');
  await panel.getByRole('tab', { name: /^Errores/ }).click();
  await panel.getByRole('button', { name: /Reintento$/ }).click();
  await panel.getByRole('textbox', { name: 'Reintentos como máximo' }).fill('5');
  await panel.getByRole('button', { name: /Catcher$/ }).click();
  await expect
    .poll(() => stateNow(page, 'Cobrar'))
    .toMatchObject({
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://sqs/pedidos' },
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 5 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Validar' }],
    });
});

test('JSON that is not ready yet waits in its field, whatever else is looked at', async ({ page }) => {
  const panel = await open(page, pedidos, 'Cobrar');
  await panel.getByRole('tab', { name: /^Datos/ }).click();
  const field = panel.getByRole('textbox', { name: 'Qué se toma del resultado' });
  await field.click();
  await page.keyboard.insertText('{"id.$": ');
  await panel.getByRole('tab', { name: /^Errores/ }).click();
  await show(panel, 'Esperar');
  await show(panel, 'Cobrar');
  await panel.getByRole('tab', { name: /^Datos/ }).click();
  await expect(panel.getByRole('alert')).toContainText('No es JSON válido');
  expect(await stateNow(page, 'Cobrar')).not.toHaveProperty('ResultSelector');

  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('{"id.$": "$.id"}');
  await panel.getByRole('tab', { name: /^Errores/ }).click();
  await expect.poll(() => stateNow(page, 'Cobrar')).toMatchObject({ ResultSelector: { 'id.$': '$.id' } });
});

test('one visit to a field is one step back, in the form and in the text', async ({ page }) => {
  const panel = await open(page, pedidos, 'Esperar');
  const seconds = panel.getByRole('textbox', { name: 'Cuánto espera' });
  await seconds.fill('2');
  await expect.poll(() => stateNow(page, 'Esperar')).toMatchObject({ Seconds: 2 });
  await seconds.fill('25');
  await expect.poll(() => stateNow(page, 'Esperar')).toMatchObject({ Seconds: 25 });
  await panel.getByRole('textbox', { name: 'Nota' }).fill('espera');
  await panel.getByRole('textbox', { name: 'Nombre' }).focus();
  await expect.poll(() => stateNow(page, 'Esperar')).toMatchObject({ Comment: 'espera' });

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => stateNow(page, 'Esperar')).not.toHaveProperty('Comment');
  await expect(panel.getByRole('textbox', { name: 'Nota' })).toHaveValue('');
  await page.getByRole('textbox', { name: /^Definición de la máquina/ }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => stateNow(page, 'Esperar')).toMatchObject({ Seconds: 10 });
  await expect(seconds).toHaveValue('10');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(seconds).toHaveValue('25');
});

test('what is wrong is said at its field, and what no form knows is kept', async ({ page }) => {
  const machine = structuredClone(pedidos);
  Object.assign(machine.States.Esperar, { Seconds: '10' });
  const panel = await open(page, machine, 'Esperar');
  await expect(panel.getByRole('group', { name: /^Cuánto espera/ }).getByRole('listitem')).toContainText(
    'número',
  );
  await show(panel, 'Hecho');
  await expect(panel.getByRole('region', { name: 'Otros campos' })).toContainText('Cosa');
  await panel.getByRole('textbox', { name: 'Nota' }).fill('fin');
  await expect
    .poll(() => stateNow(page, 'Hecho'))
    .toEqual({ Type: 'Succeed', Cosa: { a: 1 }, Comment: 'fin' });
});

test('while the text is broken the form shows the last good values and leads to the error', async ({
  page,
}) => {
  const panel = await open(page, pedidos, 'Esperar');
  const editor = page.getByRole('textbox', { name: /^Definición de la máquina/ });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(' {');
  await expect(panel.getByText(/no es JSON válido ahora mismo/)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Cuánto espera' })).toHaveValue('10');
  await expect(panel.getByRole('textbox', { name: 'Cuánto espera' })).not.toBeEditable();
  await panel.getByRole('button', { name: 'Ir al error' }).click();
  await expect(editor).toBeFocused();
});

test('in JSONata a field is a value or an expression', async ({ page }) => {
  const panel = await open(page, { QueryLanguage: 'JSONata', ...pedidos }, 'Esperar');
  const waits = panel.getByRole('group', { name: /^Cuánto espera/ });
  await waits.getByRole('button', { name: '{% %}' }).click();
  await waits.getByRole('textbox').fill('$states.input.espera * 2');
  await expect
    .poll(() => stateNow(page, 'Esperar'))
    .toMatchObject({ Seconds: '{% $states.input.espera * 2 %}' });
});

test('data is written part by part, without JSON', async ({ page }) => {
  const machine = { StartAt: 'Rechazar', States: { Rechazar: { Type: 'Pass', End: true } } };
  const panel = await open(page, machine, 'Rechazar');
  await panel.getByRole('tab', { name: /^Datos/ }).click();
  const result = panel.locator('[data-field="Result"]');
  await result.getByRole('button', { name: 'Por partes' }).click();
  await result.getByRole('button', { name: /^Añadir a/ }).click();
  await result.getByRole('textbox', { name: 'Nombre de dato' }).fill('motivo');
  await result.getByRole('textbox', { name: 'Nombre de dato' }).press('Enter');
  await result.getByRole('textbox', { name: 'Valor de motivo' }).fill('no es ejemplo');
  await result.getByRole('textbox', { name: 'Valor de motivo' }).press('Enter');
  await expect
    .poll(() => stateNow(page, 'Rechazar'))
    .toEqual({ Type: 'Pass', End: true, Result: { motivo: 'no es ejemplo' } });
});

for (const state of ['Validar', 'Cobrar']) {
  test(`the form of ${state} stands up to the accessibility rules`, async ({ page }) => {
    const panel = await open(page, pedidos, state);
    const tabs = panel.getByRole('tab');
    for (let index = 0; index < (await tabs.count()); index++) {
      await tabs.nth(index).click();
      expect(await barriers(page, 'section[aria-label="Inspector"]')).toEqual([]);
    }
  });
}
