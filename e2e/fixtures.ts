import { test as base, type Page } from '@playwright/test';
import { LessonPage } from './pages/lesson-page';
import { SandboxPage } from './pages/sandbox-page';
import { Product } from './product';

export { expect } from '@playwright/test';

interface Fixtures {
  readonly lesson: LessonPage;
  readonly sandbox: SandboxPage;
  /** Journeys that create machines have a Pasos of their own, so that they do not see each other's. */
  readonly product: Product;
}

export const test = base.extend<Fixtures>({
  product: async ({}, use) => {
    const running = process.env.E2E_URL;
    if (running) return use(Product.running(running));
    const product = await Product.start();
    await use(product);
    await product.stop();
  },
  // Who is here for the first time is offered a tour, over a corner of the sandbox.
  context: async ({ context }, use) => {
    await context.addInitScript(() => window.localStorage.setItem('pasos:studio:tour', 'seen'));
    context.on('page', waitForCode);
    await use(context);
  },
  lesson: async ({ page }, use) => use(new LessonPage(page)),
  sandbox: async ({ page }, use) => use(new SandboxPage(page)),
});

/** A page asks for its code once its text is painted, maybe after `load`: nobody clicks that fast, but a test does. */
function waitForCode(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (...target) => {
    const response = await goto.apply(page, target);
    await untilAlive(page);
    return response;
  };
  page.reload = async (...options) => {
    const response = await reload.apply(page, options);
    await untilAlive(page);
    return response;
  };
}

/** React has taken the page over; what Next has not written is alive as it is. */
async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !('__next_f' in self) || Object.keys(document).some((key) => key.startsWith('__reactContainer')),
  );
}
