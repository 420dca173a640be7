import type { Page } from '@playwright/test';
import { barriers } from '../barriers';
import { expect, test } from '../fixtures';
import { ResourcesPanel } from '../pages/resources-panel';
import { speaking, type Language } from '../texts';

const path = 'lab-01/a-smallest-machine';

const words = {
  es: {
    definition: /^Definición de la máquina/,
    resources: 'Recursos',
    queues: /^Colas/,
    createQueue: 'Crear cola',
    topics: /^Temas/,
    createTopic: 'Crear tema',
    buckets: /^Buckets/,
    createBucket: 'Crear bucket',
    create: 'Crear',
    start: 'Iniciar ejecución',
    startNow: /^(Crear|Guardar) e iniciar$|^Iniciar$/,
    waits: 'espera',
    touched: 'Lo que tocó esta ejecución',
    touchedByState: 'Lo que tocó',
    draft: 'Mi definición',
    picked: /el que buscabas/,
    succeed: 'Responder que sí',
    answered: /^Respondido/,
    done: 'Terminó bien',
    subscriber: 'A quién le llega',
    subscribe: 'Suscribir',
    publish: 'Publicar',
    upload: 'Subir archivos',
    remove: 'Eliminar',
    undo: 'Deshacer',
    reset: 'Restablecer los recursos…',
    resetDialog: 'Restablecer los recursos',
    removeAll: 'Borrarlo todo',
    undone: 'Todo vuelve a estar como estaba.',
    close: 'Cerrar',
    menuOf: 'Acciones de Preguntar',
    menuTouched: (name: string) => `Ver lo que tocó: ${name}`,
  },
  en: {
    definition: /^Definition of the machine|^State machine definition|^Definition/,
    resources: 'Resources',
    queues: /^Queues/,
    createQueue: 'Create queue',
    topics: /^Topics/,
    createTopic: 'Create topic',
    buckets: /^Buckets/,
    createBucket: 'Create bucket',
    create: 'Create',
    start: 'Start execution',
    startNow: /^(Create|Save) and start$|^Start$/,
    waits: 'waits',
    touched: 'What this execution touched',
    touchedByState: 'What it touched',
    draft: 'My definition',
    picked: /the one you came for/,
    succeed: 'Answer: it went well',
    answered: /^Answered/,
    done: 'Succeeded',
    subscriber: 'Who gets it',
    subscribe: 'Subscribe',
    publish: 'Publish',
    upload: 'Upload files',
    remove: 'Delete',
    undo: 'Undo',
    reset: 'Reset the resources…',
    resetDialog: 'Reset the resources',
    removeAll: 'Delete everything',
    undone: 'Everything is as it was before.',
    close: 'Close',
    menuOf: 'Actions for Preguntar',
    menuTouched: (name: string) => `See what it touched: ${name}`,
  },
} as const;
type Words = (typeof words)[keyof typeof words];

const asks = (queue: string) => ({
  StartAt: 'Preguntar',
  States: {
    Preguntar: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: {
        QueueUrl: `https://sqs.us-east-1.amazonaws.com/123456789012/${queue}`,
        MessageBody: { 'token.$': '$$.Task.Token', pedido: 17 },
      },
      End: true,
    },
  },
});

/** A name that a product that runs already has not heard of. */
const fresh = (name: string) => `${name}-${Date.now().toString(36)}`;

/** A picture of one red pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The panel beside a step's bench, and the bench. */
class Bench extends ResourcesPanel {
  constructor(
    private readonly bench: Page,
    private readonly words: Words,
    language: Language,
  ) {
    super(bench, language);
  }

  /** `tab`: where the lab is one of two on a phone. */
  async open(url: string, tab?: string): Promise<void> {
    await this.bench.goto(url);
    if (tab !== undefined) await this.bench.getByRole('tab', { name: tab }).click();
    await expect(this.bench.getByRole('textbox', { name: this.words.definition })).toBeVisible();
    await this.show();
  }

  async write(definition: object): Promise<void> {
    await this.bench.evaluate(
      (json) => window.dispatchEvent(new CustomEvent('pasos:put-in-editor', { detail: { text: json } })),
      JSON.stringify(definition, null, 2),
    );
  }

  async run(): Promise<void> {
    await this.bench.getByRole('button', { name: this.words.start }).first().click();
    const dialog = this.bench.getByRole('dialog', { name: this.words.start });
    await dialog.getByRole('button', { name: this.words.startNow }).first().click();
  }
}

test.describe.configure({ timeout: 60_000 });

test('a message of an execution is seen, found from its state, and answered', async ({ page, product }) => {
  const { language, text } = speaking('es', words);
  const panel = new Bench(page, text, language);
  const { region } = panel;
  const queue = fresh('preguntas');
  await panel.open(`${product.url}/${language}/${path}`);
  await panel.make(text.queues, text.createQueue, queue);
  await panel.write(asks(queue));
  await panel.run();
  // The checks of the step run the machine too, and their messages wait as well.
  await expect(region.getByRole('article').getByText(text.waits, { exact: true }).first()).toBeVisible();

  await panel.home();
  await region.getByRole('region', { name: text.touched }).getByRole('button').first().click();
  const picked = region.getByRole('article').filter({ hasText: text.picked });
  await picked.getByRole('button', { name: text.succeed }).click();
  await expect(region.getByText(text.answered).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: text.done }).first()).toBeVisible();

  await panel.leave();
  await page.locator('[data-state="/States/Preguntar"]').click();
  await page.getByRole('list', { name: text.touchedByState, exact: true }).getByRole('button').click();
  await expect(picked).toBeVisible();

  await panel.leave();
  await page.getByRole('button', { name: text.draft, exact: true }).click();
  await page.locator('[data-state="/States/Preguntar"]').click();
  await page.getByRole('button', { name: text.menuOf, exact: true }).click();
  await page.getByRole('menuitem', { name: text.menuTouched(queue) }).click();
  await expect(picked).toBeVisible();
});

test('a topic hands on to a queue, and a reset is taken back', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  const panel = new Bench(page, text, language);
  const { region } = panel;
  const [queue, topic] = [fresh('cola'), fresh('avisos')];
  await panel.open(`${product.url}/${language}/${path}`);
  await panel.make(text.queues, text.createQueue, queue);
  await panel.home();
  await panel.make(text.topics, text.createTopic, topic);
  const receivers = region.getByLabel(text.subscriber);
  await expect(receivers.getByRole('option', { name: queue })).toBeAttached();
  await receivers.selectOption({ label: await receivers.getByRole('option', { name: queue }).innerText() });
  await region.getByRole('button', { name: text.subscribe, exact: true }).click();
  await region
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(queue) })
    .first()
    .waitFor();
  await region.getByRole('button', { name: text.publish, exact: true }).click();
  await region
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(queue) })
    .first()
    .click();
  await expect(region.getByRole('article')).toHaveCount(1);

  await panel.home();
  await region.getByRole('button', { name: text.reset }).click();
  const dialog = page.getByRole('dialog', { name: text.resetDialog });
  await expect(dialog.getByText(topic)).toBeVisible();
  await dialog.getByRole('button', { name: text.removeAll }).click();
  await dialog.getByRole('button', { name: text.undo }).click();
  await expect(dialog.getByText(text.undone)).toBeVisible();
  await dialog.getByRole('button', { name: text.close }).click();
  await expect(region.getByRole('button', { name: text.queues })).toContainText(queue);
});

test('a picture is uploaded, looked at, deleted and brought back', async ({ page, product }) => {
  const text = words.es;
  const panel = new Bench(page, text, 'es');
  const { region } = panel;
  await panel.open(`${product.url}/es/${path}`);
  await panel.make(text.buckets, text.createBucket, fresh('mis-fotos'));
  const file = { name: 'rojo.png', mimeType: 'image/png', buffer: picture };
  await region.locator('input[type=file]').setInputFiles(file);
  await region.getByRole('button', { name: /^rojo\.png/ }).click();
  const image = region.getByRole('img', { name: 'rojo.png' });
  await expect(image).toHaveJSProperty('naturalWidth', 1);
  await region.getByRole('button', { name: text.remove, exact: true }).click();
  await expect(image).toBeHidden();
  await region.getByRole('button', { name: text.undo }).click();
  await expect(region.getByRole('button', { name: /^rojo\.png/ })).toBeVisible();
});

test('the panel holds no barrier, in the light and in the dark', async ({ page, product }) => {
  const text = words.es;
  const panel = new Bench(page, text, 'es');
  const { region } = panel;
  await panel.open(`${product.url}/es/${path}`);
  const judge = async () =>
    expect(await barriers(page, `section[aria-label="${text.resources}"]`)).toEqual([]);
  await expect(region.getByRole('button', { name: text.reset })).toBeVisible();
  await judge();
  await panel.make(text.queues, text.createQueue, fresh('sin-barreras'));
  await judge();
  await panel.home();
  await panel.make(text.topics, text.createTopic, fresh('sin-barreras'));
  await judge();
});

test('on a phone nothing sticks out of the panel', async ({ page, product }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const text = words.es;
  const panel = new Bench(page, text, 'es');
  await panel.open(`${product.url}/es/${path}`, 'Laboratorio');
  await panel.make(text.queues, text.createQueue, fresh('una-cola-con-un-nombre-bastante-largo-para-un'));
  const over = await panel.region.evaluate((section) =>
    [...section.querySelectorAll('*')].some(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 1,
    ),
  );
  expect(over).toBe(false);
});
