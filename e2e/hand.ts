import { expect, type Locator, type Page } from '@playwright/test';

/** How a student reaches things: by mouse, or by keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** Picks a radio button. */
  pick(radio: Locator): Promise<void>;
  /** Shows the panel of a tab. */
  tab(tab: Locator): Promise<void>;
  /** Puts the cursor into a field or an editor. */
  enter(field: Locator): Promise<void>;
}

/** What is not there by then will not come: without it a click waits for as long as the test may last. */
const patience = { timeout: 15_000 };

export function mouse(): Hand {
  return {
    press: (target) => target.click(patience),
    pick: (radio) => radio.click(),
    tab: (tab) => tab.click(),
    enter: (field) => field.click(),
  };
}

const stopsMax = 250;

export function keyboard(page: Page): Hand {
  return {
    async press(target) {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    async pick(radio) {
      await reachRadio(page, radio);
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
    },
    async tab(tab) {
      await tabTo(page, tab.locator('..').getByRole('tab', { selected: true }));
      while (!(await hasFocus(tab))) await page.keyboard.press('ArrowRight');
    },
    enter: (field) => tabTo(page, field),
  };
}

/** Tabs to the target, forwards or backwards, as a person does who sees where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < stopsMax; stops += 1) {
    const stop = await stopNow(target);
    if (stop.way === 'here') return;
    await tabTowards(page, stop);
  }
  throw new Error(`Not reached with ${stopsMax} presses of Tab: ${String(target)}`);
}

interface Stop {
  readonly way: 'here' | 'before' | 'after';
  readonly holdsTab: boolean;
}

async function tabTowards(page: Page, { way, holdsTab }: Stop): Promise<void> {
  if (holdsTab) await leaveEditor(page);
  await page.keyboard.press(way === 'before' ? 'Shift+Tab' : 'Tab');
}

/**
 * Which way the target is from where the focus is, and whether Tab is held there: in the definition editor it indents,
 * until Escape is pressed. In the dialog it moves on, and Escape would close it.
 */
function stopNow(target: Locator): Promise<Stop> {
  return target.evaluate((element) => {
    const active = document.activeElement;
    const holdsTab = active?.getAttribute('contenteditable') === 'true' && !active.closest('dialog');
    if (!active || active === document.body) return { way: 'after', holdsTab };
    if (active === element) return { way: 'here', holdsTab };
    const isBefore = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return { way: isBefore ? 'before' : 'after', holdsTab };
  });
}

/** The first Escape may only close a list of proposals. */
async function leaveEditor(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** A group of radio buttons is one stop: the arrow keys move inside it. */
async function reachRadio(page: Page, radio: Locator): Promise<void> {
  const group = await radio.evaluateHandle((element: HTMLInputElement) => element.name);
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await hasFocus(radio)) return;
    const isInside = await page.evaluate((name) => {
      const active = document.activeElement;
      return active instanceof HTMLInputElement && active.type === 'radio' && active.name === name;
    }, group);
    if (isInside) await page.keyboard.press('ArrowDown');
    else await tabTowards(page, await stopNow(radio));
  }
  throw new Error(`Not reached by keyboard: ${String(radio)}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
