import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const words = {
  es: {
    create: 'Crear máquina de estados',
    name: 'Nombre',
    open: 'Abrir en el estudio',
    begin: 'Inicio',
    palette: 'Paleta',
    rename: /^Cambiar el nombre/,
    addRule: 'Añadir una regla',
    leadTo: /^Llevar a un estado/,
    next: /^Siguiente estado/,
    ways: /^Caminos/,
    nameOf: (name: string) => `Nombre de ${name}`,
    graph: 'Grafo de la máquina de estados',
    files: 'Exportar e importar',
    close: 'Cerrar',
    undone: 'Deshecho.',
  },
  en: {
    create: 'Create state machine',
    name: 'Name',
    open: 'Open in the studio',
    begin: 'Start',
    palette: 'Palette',
    rename: /^Rename/,
    addRule: 'Add a rule',
    leadTo: /^Lead to a state/,
    next: /^Next state/,
    ways: /^Ways/,
    nameOf: (name: string) => `Name of ${name}`,
    graph: 'Graph of the state machine',
    files: 'Export and import',
    close: 'Close',
    undone: 'Undone.',
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** Where every way of Lab 02's last machine leads, however its states are written. */
const wanted = ways(JSON.parse(readFileSync('labs/lab-02/d.solution.asl.json', 'utf8')) as Scope);

interface Scope {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, Record<string, unknown>>>;
}

function ways({ StartAt, States }: Scope): readonly string[] {
  const inside = Object.entries(States).flatMap(([name, state]) => {
    const listed = (state.Choices as { Next: string }[] | undefined) ?? [];
    const out = [
      state.Next ?? (state.End ? 'End' : undefined),
      ...listed.map(({ Next }) => Next),
      state.Default,
    ];
    const branches = ((state.Branches as Scope[] | undefined) ?? []).map((branch) => ways(branch).join(' '));
    return [
      `${name} (${String(state.Type)}) > ${out.filter(Boolean).join(', ')} ${branches.join(' | ')}`.trim(),
    ];
  });
  return [`start > ${StartAt}`, ...inside.sort()];
}

/** The machine on the drawing of a new studio. */
class Canvas {
  constructor(
    private readonly page: Page,
    private readonly text: Words,
  ) {}

  graph(): Locator {
    return this.page.getByRole('group', { name: this.text.graph });
  }

  state(name: string): Locator {
    return this.graph().locator(`[data-state$="/States/${name}"]`);
  }

  mark(way: string): Locator {
    return this.graph().locator(`[data-mark="${way}"]`);
  }

  async create(base: string, language: string, name: string): Promise<void> {
    await this.page.goto(`${base}/${language}/studio`);
    await this.page.getByRole('button', { name: this.text.create }).click();
    const dialog = this.page.getByRole('dialog', { name: this.text.create });
    await dialog.getByRole('textbox', { name: this.text.name }).fill(name);
    await dialog.getByRole('radio', { name: 'JSONPath' }).check();
    await dialog.getByRole('button', { name: this.text.open }).click();
    await expect(this.mark('/StartAt')).toBeVisible();
  }

  /** Picks items one after the other; the first opens from what is open. */
  async pick(...items: readonly (string | RegExp)[]): Promise<void> {
    for (const name of items) {
      await this.page.getByRole('menuitem', { name, exact: typeof name === 'string' }).click();
    }
  }

  async menu(state: string, ...items: readonly (string | RegExp)[]): Promise<void> {
    await this.state(state).click({ button: 'right' });
    await this.pick(...items);
  }

  async rename(state: string, name: string): Promise<void> {
    await this.menu(state, this.text.rename);
    await this.page.getByRole('textbox', { name: this.text.nameOf(state) }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.state(name)).toBeVisible();
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('nothing to drag');
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + start.width / 2 + 20, start.y + start.height / 2, { steps: 2 });
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    await this.page.mouse.up();
  }

  /** What the text says, by the way it leaves the studio. */
  async definition(): Promise<Scope> {
    await this.graph().getByRole('button', { name: this.text.files }).click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('dialog').getByRole('button', { name: 'JSON', exact: true }).click();
    const path = await (await download).path();
    await this.page.getByRole('dialog').getByRole('button', { name: this.text.close }).click();
    return JSON.parse(readFileSync(path, 'utf8')) as Scope;
  }
}

test.describe.configure({ timeout: 240_000 });

test('the last machine of Lab 02 is built from nothing by mouse', async ({ page, product }) => {
  const text = words.es;
  const canvas = new Canvas(page, text);
  await canvas.create(product.url, 'es', 'Con-el-raton');
  await page.getByRole('button', { name: text.palette }).click();
  const palette = page.getByRole('region', { name: text.palette });
  const entry = (name: string) => palette.getByRole('button', { name: new RegExp(`^${name}`) });

  await canvas.rename(text.begin, 'Preparar');
  for (const [type, name] of [
    ['Wait', 'Esperar'],
    ['Parallel', 'En paralelo'],
    ['Succeed', 'Listo'],
  ] as const) {
    await entry(type).click();
    await canvas.rename(type, name);
    if (type === 'Parallel') {
      await canvas.rename('Pass', 'Hola');
      await canvas.rename('Pass (1)', 'Mundo');
      await canvas.state(name).click({ position: { x: 60, y: 12 } });
    }
  }

  await canvas.drag(entry('Choice'), canvas.mark('/StartAt'));
  await canvas.rename('Choice', '¿Es ejemplo?');
  await canvas.drag(entry('Pass'), canvas.mark('/States/¿Es ejemplo?/Choices/0/Next'));
  await canvas.rename('Pass', 'Hello');
  await canvas.menu('Hello', text.next, 'Listo');
  await canvas.menu('¿Es ejemplo?', text.addRule);
  await canvas.graph().locator('[data-way="/States/¿Es ejemplo?/Choices/1/Next"]').click();
  await canvas.pick(text.leadTo, 'Preparar');
  await canvas.drag(entry('Pass'), canvas.mark('/States/¿Es ejemplo?/Default'));
  await canvas.rename('Pass', 'Registrar rechazo');
  await entry('Fail').click();
  await canvas.rename('Fail', 'No es ejemplo');
  expect(ways(await canvas.definition())).toEqual(wanted);

  await canvas.drag(canvas.state('Esperar'), canvas.mark('/States/Hello/Next'));
  expect((await canvas.definition()).States.Hello?.Next).toBe('Esperar');
  await canvas.state('Esperar').press('ControlOrMeta+z');
  expect(ways(await canvas.definition())).toEqual(wanted);
});

test('the same machine is built by keyboard alone', async ({ page, product }) => {
  const text = words.en;
  const canvas = new Canvas(page, text);
  await canvas.create(product.url, 'en', 'By-keyboard');
  const press = (...keys: readonly string[]) =>
    keys.reduce<Promise<void>>(
      (before, key) => before.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );
  const choose = async (...items: readonly (string | RegExp)[]) => {
    for (const name of items) {
      const item = page.getByRole('menuitem', { name, exact: typeof name === 'string' });
      await expect(item).toBeVisible();
      // A letter jumps to the items that begin with it.
      await press((await item.innerText()).charAt(0));
      while (!(await item.evaluate((element) => element === document.activeElement)))
        await press('ArrowDown');
      await press('Enter');
    }
  };
  const rename = async (state: string, name: string) => {
    await expect(canvas.state(state)).toBeFocused();
    await press('F2');
    await expect(page.getByRole('textbox', { name: text.nameOf(state) })).toBeFocused();
    await page.keyboard.insertText(name);
    await press('Enter');
    await expect(canvas.state(name)).toBeFocused();
  };
  const after = async (type: string, name: string) => {
    await press('+');
    await choose(type);
    await rename(type, name);
  };
  const walk = async (name: string, ...keys: readonly string[]) => {
    await press(...keys);
    await expect(canvas.state(name)).toBeFocused();
  };

  await canvas.state(text.begin).focus();
  await rename(text.begin, 'Preparar');
  await press('ContextMenu');
  await choose(/^Add before/, 'Choice');
  await rename('Choice', '¿Es ejemplo?');
  // After a Choice comes what its Default leads to.
  await after('Pass', 'Registrar rechazo');
  await after('Fail', 'No es ejemplo');
  await canvas.state('Preparar').focus();
  await after('Wait', 'Esperar');
  await after('Parallel', 'En paralelo');
  await after('Succeed', 'Listo');
  await canvas.state('Pass').focus();
  await rename('Pass', 'Hola');
  await walk('Pass (1)', 'ArrowRight');
  await rename('Pass (1)', 'Mundo');
  await canvas.state('Preparar').focus();
  await press('ContextMenu');
  await choose(/^Add before/, 'Pass');
  await rename('Pass', 'Hello');
  await press('ContextMenu');
  await choose(text.next, 'Listo');
  await expect(canvas.state('Hello')).toBeFocused();
  await canvas.state('¿Es ejemplo?').focus();
  await press('ContextMenu');
  await choose(text.addRule);
  await expect(canvas.graph().locator('[data-way="/States/¿Es ejemplo?/Choices/1/Next"]')).toBeVisible();
  await canvas.state('¿Es ejemplo?').focus();
  await press('ContextMenu');
  await choose(text.ways, /^Rule 2/, text.leadTo, 'Preparar');
  expect(ways(await canvas.definition())).toEqual(wanted);
});
