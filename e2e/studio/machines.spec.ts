import { expect, test } from '../fixtures';
import { speaking } from '../texts';

const words = {
  es: {
    create: 'Crear máquina de estados',
    name: 'Nombre',
    template: /Decidir con Choice/,
    open: 'Abrir en el estudio',
    save: 'Crear',
    saved: 'guardada',
    start: 'Iniciar ejecución',
    run: 'Iniciar',
    done: 'Terminó bien',
    all: /Todas las máquinas/,
    settings: 'Configuración',
    versions: 'Versiones',
    publish: 'Publicar versión',
    version: 'Versión 1',
    aliases: 'Alias',
    alias: 'Nombre del alias',
    createAlias: 'Crear alias',
    remove: 'Eliminar',
    removed: 'Todavía no hay ninguna máquina. Empieza con una plantilla, o con una en blanco.',
    taken: 'Ya hay una máquina con ese nombre.',
    spaces: 'El nombre tiene un espacio o un signo que AWS no admite.',
    copy: /Copiar como nueva/,
  },
  en: {
    create: 'Create state machine',
    name: 'Name',
    template: /Decide with Choice/,
    open: 'Open in the studio',
    save: 'Create',
    saved: 'saved',
    start: 'Start execution',
    run: 'Start',
    done: 'Succeeded',
    all: /All state machines/,
    settings: 'Configuration',
    versions: 'Versions',
    publish: 'Publish version',
    version: 'Version 1',
    aliases: 'Aliases',
    alias: 'Name of the alias',
    createAlias: 'Create alias',
    remove: 'Delete',
    removed: 'There is no state machine yet. Begin with a template, or with a blank one.',
    taken: 'There is a state machine with that name already.',
    spaces: 'The name has a space or a sign that AWS does not accept.',
    copy: /Copy to new/,
  },
} as const;

test('a machine from a template is run, published and deleted', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  await page.goto(`${product.url}/${language}/studio`);
  await page.getByRole('button', { name: text.create }).click();
  const dialog = page.getByRole('dialog', { name: text.create });
  await dialog.getByRole('textbox', { name: text.name }).fill('dos palabras');
  await dialog.getByRole('radio', { name: text.template }).check();
  await dialog.getByRole('button', { name: text.open }).click();
  await expect(dialog.getByRole('alert')).toHaveText(text.spaces);
  await dialog.getByRole('textbox', { name: text.name }).fill('Decidir');
  await dialog.getByRole('button', { name: text.open }).click();

  await page.getByRole('button', { name: text.save, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: text.saved }).first()).toBeVisible();
  await page.getByRole('button', { name: text.start }).click();
  await page.getByRole('dialog').getByRole('button', { name: text.run, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: text.done }).first()).toBeVisible();

  await page.getByRole('button', { name: text.settings }).click();
  const settings = page.getByRole('region', { name: text.settings });
  await settings.getByRole('tab', { name: text.versions }).click();
  await settings.getByRole('button', { name: text.publish }).click();
  await expect(settings.getByText(text.version, { exact: true }).first()).toBeVisible();
  await settings.getByRole('tab', { name: text.aliases }).click();
  await settings.getByRole('textbox', { name: text.alias }).fill('prod');
  await settings.getByRole('button', { name: text.createAlias }).click();
  await expect(settings.getByText('1: 100 %')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  await page.getByRole('link', { name: text.all }).click();
  await page.getByRole('button', { name: text.create }).click();
  await dialog.getByRole('textbox', { name: text.name }).fill('Decidir');
  await dialog.getByRole('button', { name: text.open }).click();
  await expect(dialog.getByRole('alert')).toHaveText(text.taken);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `${text.remove} Decidir` }).click();
  await page.getByRole('dialog').getByRole('button', { name: text.remove, exact: true }).click();
  await expect(page.getByText(text.removed)).toBeVisible();
});

test('what was begun and not created is there after a reload', async ({ page, product }) => {
  await page.goto(`${product.url}/es/studio`);
  await page.getByRole('button', { name: words.es.create }).click();
  await page.getByRole('textbox', { name: words.es.name, exact: true }).fill('A-medias');
  await page.getByRole('button', { name: words.es.open }).click();
  const editor = page.getByRole('textbox', { name: 'Definición de la máquina de estados (ASL)' });
  await expect(editor).toContainText('"StartAt": "Inicio"');
  await editor.press('ControlOrMeta+End');
  await editor.pressSequentially(' // ');
  await page.reload();
  await expect(editor).toContainText('//');
  await page.getByRole('link', { name: words.es.all }).click();
  await expect(page.getByText('sin crear')).toBeVisible();
});

test('an action is found by a few letters, and the list of keys by a question mark', async ({
  page,
  product,
}) => {
  await page.goto(`${product.url}/en/lab-01/a-smallest-machine`);
  await expect(page.getByRole('textbox', { name: /Definition/ })).toBeVisible();
  await page.keyboard.press('Alt+p');
  // Alt+P begins with the mark of commands: without it pages that speak of keys come first.
  await page.getByRole('combobox').fill('>keys');
  await page.keyboard.press('Enter');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Alt+P');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('an activity is made and deleted', async ({ page, product }) => {
  await page.goto(`${product.url}/en/studio`);
  const activities = page.getByRole('region', { name: 'Activities' });
  await activities.getByRole('textbox', { name: 'Name of the activity' }).fill('two words');
  await activities.getByRole('button', { name: 'Create activity' }).click();
  await expect(activities.getByRole('alert')).toHaveText(words.en.spaces);
  await activities.getByRole('textbox', { name: 'Name of the activity' }).fill('Approve');
  await activities.getByRole('button', { name: 'Create activity' }).click();
  await expect(activities.getByText('activity:Approve')).toBeVisible();
  await activities.getByRole('button', { name: 'Delete Approve' }).click();
  await expect(activities.getByText('activity:Approve')).toBeHidden();
});
