const machine = `{
  "StartAt": "Hola",
  "States": {
    "Hola": { "Type": "Pass", "Result": "Hola", "Next": "Mundo" },
    "Mundo": { "Type": "Pass", "Result": "Mundo", "End": true }
  }
}`;
const draft = machine.replace('"Result": "Hola"', '"Result": "Adiós"');

/** Has something of everything on the page of a step: an unsaved draft, a chosen execution, answers, a place in the text. */
export async function settle(page) {
  const bench = page.getByRole('region', { name: 'Zona de práctica' });
  await write(page, machine);
  await bench.getByRole('button', { name: 'Crear', exact: true }).click();
  const runs = bench.getByRole('list', { name: 'Ejecuciones' }).getByRole('listitem');
  for (const count of [1, 2]) {
    await bench.getByRole('button', { name: 'Iniciar ejecución' }).click();
    const dialog = page.getByRole('dialog', { name: 'Iniciar ejecución' });
    await dialog.getByRole('button', { name: 'Iniciar', exact: true }).click();
    await runs.nth(count - 1).waitFor();
  }
  await runs.last().getByRole('button').first().click();
  await bench.click().catch(() => {});
  await write(page, draft);
  const [judged, picked] = [page.locator('fieldset').nth(0), page.locator('fieldset').nth(1)];
  await judged.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Comprobar', exact: true }).first().click();
  await picked.getByRole('radio').last().check();
  await picked.scrollIntoViewIfNeeded();
}

/** What nobody who saves a file may take from them. */
export function look(page) {
  return page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const place = document.querySelectorAll('fieldset')[1]?.getBoundingClientRect().top ?? 0;
    return {
      draft: document.querySelector('.cm-content')?.innerText,
      chosen: all('[aria-pressed="true"]').map((each) => each.textContent),
      answers: all('fieldset input').map(({ checked }) => checked),
      judged: all('.choice[data-look]').map((each) => each.dataset.look),
      place: Math.round(place),
    };
  });
}

/** Takes back what was typed last, as Ctrl+Z does: the history of the editor is as long as it was. */
export async function undo(page) {
  await page.locator('.cm-content').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  const text = await page.locator('.cm-content').first().innerText();
  return text.includes('"Result": "Hola"');
}

async function write(page, text) {
  await page.locator('.cm-content').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
