import type { Locator, Page } from '@playwright/test';
import { barriers } from '../barriers';
import { expect, test } from '../fixtures';
import { speaking } from '../texts';

const path = 'lab-01/a-smallest-machine';

const words = {
  es: {
    definition: /^Definición de la máquina/,
    panels: 'Paneles',
    faults: 'Simulación y fallos',
    flaky: 'Falla dos veces y luego responde',
    value: 'Valor (JSON)',
    start: 'Iniciar ejecución',
    startNow: /^(Crear|Guardar) e iniciar$|^Iniciar$/,
    input: 'Entrada',
    done: 'Terminó bien',
    retries: '2 reintentos',
    storm: 'Tormenta',
    loose: 'Desatar la tormenta',
    ended: '40 de 40',
    count: 'Cuántas',
    survived: /^Sobrevive el/,
    example: /Falla.*Abrir un ejemplo/s,
    test: 'Probar un estado',
    work: 'Trabajo del estado',
    result: 'Resultado (JSON)',
    run: 'Probar el estado',
    good: 'Ha ido bien',
    cases: 'Casos',
    record: 'Guardar la ejecución como caso',
    all: 'Ejecutar todos',
    passed: '1 de 1 cumplen',
    thaw: 'Descongelar todo',
    thawed: 'Descongelado: se llama a los servicios',
  },
  en: {
    definition: /^Definition of the machine|^State machine definition|^Definition/,
    panels: 'Panels',
    faults: 'Mocks and faults',
    flaky: 'Fails twice, then answers',
    value: 'Value (JSON)',
    start: 'Start execution',
    startNow: /^(Create|Save) and start$|^Start$/,
    input: 'Input',
    done: 'Succeeded',
    retries: '2 retries',
    storm: 'Storm',
    loose: 'Let the storm loose',
    ended: '40 of 40',
    count: 'How many',
    survived: /survive$/,
    example: /Fails.*Open an example/s,
    test: 'Test a state',
    work: 'Work of the state',
    result: 'Result (JSON)',
    run: 'Test the state',
    good: 'It went well',
    cases: 'Cases',
    record: 'Save the run as a case',
    all: 'Run all',
    passed: '1 of 1 pass',
    thaw: 'Thaw all',
    thawed: 'Thawed: services are called',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const machine = {
  StartAt: 'Cobrar',
  States: {
    Cobrar: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'cobrar', 'Payload.$': '$' },
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1 }],
      ResultPath: '$.cobro',
      End: true,
    },
  },
};

async function open(page: Page, url: string, text: Words, definition: object = machine): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('textbox', { name: text.definition })).toBeVisible();
  await page.evaluate(
    (json) => window.dispatchEvent(new CustomEvent('pasos:put-in-editor', { detail: { text: json } })),
    JSON.stringify(definition, null, 2),
  );
}

async function panel(page: Page, text: Words, name: string): Promise<Locator> {
  await page.getByRole('toolbar', { name: text.panels }).getByRole('button', { name, exact: true }).click();
  const region = page.getByRole('region', { name, exact: true });
  await expect(region).toBeVisible();
  return region;
}

test('a Lambda that fails twice is mocked, retried, and kept as a case', async ({ page, product }) => {
  const { language, text } = speaking('es', words);
  await open(page, `${product.url}/${language}/${path}`, text);
  const faults = await panel(page, text, text.faults);
  await faults.getByRole('button', { name: /Cobrar/ }).click();
  await faults.getByRole('button', { name: text.flaky }).click();
  await expect(page.locator('[data-state="/States/Cobrar"]')).toHaveAccessibleName(
    language === 'es' ? /con fallos/ : /with faults/,
  );

  await page.getByRole('button', { name: text.start }).first().click();
  const dialog = page.getByRole('dialog', { name: text.start });
  await dialog.getByRole('button', { name: text.startNow }).first().click();
  await expect(page.getByRole('status').filter({ hasText: text.done }).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByTitle(text.retries).first()).toBeVisible();

  const cases = await panel(page, text, text.cases);
  await cases.getByRole('button', { name: text.record }).click();
  await cases.getByRole('button', { name: text.all }).click();
  await expect(cases.getByText(text.passed)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');

  await faults.getByRole('button', { name: text.thaw }).click();
  await expect(faults.getByText(text.thawed)).toBeVisible();
});

test('a storm shows how runs end, and opens one of them', async ({ page }) => {
  const { language, text } = speaking('en', words);
  const { Retry: _retry, ...naive } = machine.States.Cobrar;
  await open(page, `/${language}/${path}`, text, { ...machine, States: { Cobrar: naive } });
  const storm = await panel(page, text, text.storm);
  await storm.getByLabel(text.count).fill('40');
  await storm.getByRole('button', { name: text.loose }).click();
  await expect(storm.getByText(text.ended)).toBeVisible({ timeout: 60_000 });
  await expect(storm.getByText(text.survived)).toBeVisible();
  await storm.getByRole('button', { name: text.example }).first().click();
  await expect(storm).toBeHidden();
  await expect(page.getByText('Lambda.TooManyRequestsException').first()).toBeVisible();
});

test('one state is tested with a mock, stage by stage', async ({ page }) => {
  const { language, text } = speaking('es', words);
  await open(page, `/${language}/${path}`, text);
  await page.locator('[data-state="/States/Cobrar"]').click();
  const tester = await panel(page, text, text.test);
  await tester.getByLabel(text.work).selectOption('result');
  await tester.getByLabel(text.result).fill('{"StatusCode":200,"Payload":{"pagado":true}}');
  await tester.getByRole('button', { name: text.run }).click();
  await expect(tester.getByText(text.good)).toBeVisible();
  await expect(tester.getByText('"ResultPath": "$.cobro"')).toBeVisible();
});

test('the panels hold no barrier, in the light and in the dark', async ({ page }) => {
  test.setTimeout(180_000);
  const text = words.es;
  await open(page, `/es/${path}`, text);
  await page.locator('[data-state="/States/Cobrar"]').click();
  for (const name of [text.faults, text.test, text.storm, text.cases]) {
    const region = await panel(page, text, name);
    await expect(region.getByText(/…$/)).toBeHidden();
    expect(await barriers(page, `section[aria-label="${name}"]`)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
