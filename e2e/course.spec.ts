import { expect, test } from './fixtures';
import { texts, type Language } from './texts';

const answers = {
  es: {
    wrong: /tardarán menos/,
    right: /en un solo lugar/,
    wrongSaid: 'Todavía no',
    rightSaid: '¡Correcto!',
  },
  en: {
    wrong: /run faster/,
    right: /in one place/,
    wrongSaid: 'Not yet',
    rightSaid: 'Correct!',
  },
} satisfies Record<Language, unknown>;

for (const language of ['es', 'en'] as const) {
  test(`a newcomer gets from the home page to a first solved question (${language})`, async ({
    page,
    lesson,
  }) => {
    const said = answers[language];
    await lesson.open(language);
    await page.getByRole('link', { name: texts[language].start, exact: true }).first().click();
    await expect(page).toHaveURL(`/${language}/module/step-functions`);
    await page.locator('main a[rel="next"]').click();
    await expect(page).toHaveURL(`/${language}/concepts/orchestration`);

    await lesson.answer(language, 0, said.wrong);
    const question = lesson.question(language, 0);
    await expect(question.getByRole('status')).toContainText(said.wrongSaid);

    await question.getByRole('button', { name: texts[language].retry }).click();
    await lesson.answer(language, 0, said.right);
    await expect(question.getByRole('status')).toContainText(said.rightSaid);

    await page.reload();
    await expect(lesson.question(language, 0).getByRole('status')).toContainText(said.rightSaid);
  });
}

test('changing the language keeps the page, the place in it and the answers', async ({ page, lesson }) => {
  await lesson.open('es', 'concepts/orchestration');
  await lesson.answer('es', 0, answers.es.right);
  await expect(lesson.question('es', 0).getByRole('status')).toContainText(answers.es.rightSaid);

  const heading = page.locator('main h2').nth(1);
  await heading.evaluate((element) => element.scrollIntoView());
  await lesson.switchLanguage('es');

  await expect(page).toHaveURL(/\/en\/concepts\/orchestration/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(heading).toBeInViewport();
  await expect(lesson.question('en', 0).getByRole('status')).toContainText(answers.en.rightSaid);
});

test('a cheat sheet looked up in passing is not where to go on', async ({ page, lesson }) => {
  await lesson.open('es', 'concepts/asl');
  const title = (await lesson.heading().textContent())!;
  await expect(lesson.inOutline('es', title)).toBeVisible();
  await lesson.open('es');
  const place = page.locator('[data-where]');
  await expect(place).toContainText(title);

  await lesson.open('es', 'reference/jsonpath');
  await expect(lesson.inOutline('es', 'Chuleta de JSONPath')).toBeVisible();
  await lesson.open('es');
  await expect(place).toHaveAttribute('data-where', 'on');
  await expect(place).toContainText(title);
});

test('a tab closed before the server has told what it knows was open all the same', async ({
  page,
  context,
  lesson,
}) => {
  const asked = (url: URL) => url.pathname === '/api/progress';
  await page.route(asked, (route) => (route.request().method() === 'GET' ? undefined : route.continue()));
  await lesson.open('es', 'concepts/asl');
  const title = (await lesson.heading().textContent())!;
  await expect(lesson.inOutline('es', title)).toBeVisible();
  await page.close();
  const another = await context.newPage();
  await another.goto('/es');
  await expect(another.locator('[data-where]')).toContainText(title);
});

test('the chosen theme stays, and is there before the page is drawn', async ({ page, lesson }) => {
  await lesson.open('es');
  const toggle = page.getByRole('button', { name: texts.es.theme });
  await toggle.click();
  await toggle.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto('/es/concepts/asl');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address that does not exist leads back to the course', async ({ page }) => {
  const answer = await page.goto('/es/concepts/nothing-here');
  expect(answer?.status()).toBe(404);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/es(\/|$)/);
});
