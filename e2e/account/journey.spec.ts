import { expect, test as base } from '../fixtures';
import { mouse } from '../hand';
import { AccountPage } from '../pages/account-page';
import { ChecksPanel } from '../pages/checks-panel';
import { SandboxPage } from '../pages/sandbox-page';
import { languages } from '../texts';
import { block, StandIn, type Key } from './stand-in';

const student: Key = {
  accessKeyId: 'ASIAJOURNEYJOURNEY01',
  secretAccessKey: 'journey/Secret+0123456789abcdefghijKLMNOP',
  sessionToken: 'IQoJJOURNEYTOKEN0123456789',
  accountId: '210987654321',
  arn: 'arn:aws:sts::210987654321:assumed-role/voclabs/user=Ana',
};
const gone: Key = {
  ...student,
  accessKeyId: 'ASIAJOURNEYJOURNEY02',
  sessionToken: 'IQoJJOURNEYTOKENGONE',
  expires: '2020-01-01T00:00:00Z',
};
const onlyReads: Key = {
  ...student,
  accessKeyId: 'ASIAJOURNEYJOURNEY03',
  sessionToken: 'IQoJJOURNEYTOKENREADS',
  policy: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['states:List*', 'states:Describe*', 'iam:Get*'], Resource: '*' },
      { Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' },
    ],
  },
};

const test = base.extend<{ readonly aws: StandIn }>({
  aws: async ({}, use) => {
    const aws = await StandIn.start([student, gone, onlyReads]);
    await use(aws);
    await aws.stop();
  },
});

const step = 'lab-01/a-smallest-machine';
const definition = JSON.stringify({
  StartAt: 'Hola',
  States: {
    Hola: { Type: 'Pass', Result: 'Hola', Next: 'Mundo' },
    Mundo: { Type: 'Pass', Result: 'Mundo', End: true },
  },
});

for (const language of languages) {
  test.describe(`on the student’s own account, in ${language}`, () => {
    test('a step is planned, made, run, checked and compared there, and nothing of it is left', async ({
      page,
      product,
      aws,
    }) => {
      test.setTimeout(180_000);
      const sandbox = new SandboxPage(page).as(language);
      const checks = new ChecksPanel(page, language, mouse());
      const account = new AccountPage(page, language);
      await sandbox.open(product.url, step);
      await sandbox.write(definition);
      await account.connect(block(student), aws.url);
      await expect(account.banner()).toContainText('2109-8765-4321');

      const [told] = await Promise.all([account.agree(), sandbox.save()]);
      expect(told).toContain('HolaMundo');
      expect(told).toContain('us-east-1');
      expect(told).toContain('USD');
      await sandbox.start({});
      await sandbox.newestEnded();
      await checks.expectPassed('a4');

      await account.compareWithTwin();

      await account.cleanAndLeave();
      // The text stays where it was written.
      await expect(sandbox.editor()).toContainText('Mundo');
    });

    test('keys that do not do say so, and are gone from the page', async ({ page, product, aws }) => {
      const sandbox = new SandboxPage(page).as(language);
      const account = new AccountPage(page, language);
      await sandbox.open(product.url, step);
      await account.wantAws();
      for (const [keys, code] of [
        [{ ...student, secretAccessKey: `${student.secretAccessKey}x` }, 'SignatureDoesNotMatch'],
        [gone, 'ExpiredToken'],
        [{ ...student, accessKeyId: 'ASIANOBODYNOBODYNOB1' }, 'InvalidClientTokenId'],
      ] as const) {
        await account.paste(block(keys), aws.url);
        await expect(account.trouble()).toContainText(code);
      }
      expect(
        await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
      ).not.toMatch(/JOURNEY|NOBODY/);
    });

    test('what is not allowed is named before and after', async ({ page, product, aws }) => {
      const sandbox = new SandboxPage(page).as(language);
      const account = new AccountPage(page, language);
      await sandbox.open(product.url, step);
      await sandbox.write(definition);
      await account.connect(block(onlyReads), aws.url);
      await Promise.all([account.agree(), sandbox.pressSave()]);
      await expect(sandbox.region().getByRole('alert')).toContainText('iam:CreateRole');
    });
  });
}
