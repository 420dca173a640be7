import { test as base } from '@playwright/test';
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
    await use(context);
  },
  lesson: async ({ page }, use) => use(new LessonPage(page)),
  sandbox: async ({ page }, use) => use(new SandboxPage(page)),
});
