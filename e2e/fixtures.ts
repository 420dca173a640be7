import { test as base, type Page, type Response } from '@playwright/test';
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
    await context.addInitScript(() =>
      addEventListener('pasos:alive', () => Object.assign(window, { isAlive: true })),
    );
    context.on('page', waitForCode);
    await use(context);
  },
  lesson: async ({ page }, use) => use(new LessonPage(page)),
  sandbox: async ({ page }, use) => use(new SandboxPage(page)),
});

/** A page's code runs once its text is painted, maybe after `load`. What is done before is done later: `early.spec.ts` tries that alone. */
function waitForCode(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (...target) => untilAlive(page, await goto.apply(page, target));
  page.reload = async (...options) => untilAlive(page, await reload.apply(page, options));
}

/** What is not of the course, or is missing from it, says nothing. */
async function untilAlive(page: Page, response: Response | null): Promise<Response | null> {
  if (!response || response.ok())
    await page.waitForFunction(() => !('__next_f' in self) || 'isAlive' in self);
  return response;
}
