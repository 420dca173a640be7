import { provenSteps } from '../lab-proof';
import { AccountPage } from '../pages/account-page';
import { SandboxPage } from '../pages/sandbox-page';
import { speaking } from '../texts';
import { expect, test } from './fixtures';
import { block, StandIn, studentKey } from './stand-in';

const words = {
  es: { slowed: /AWS pide ir más despacio/, region: /región/, clock: /reloj/ },
  en: { slowed: /AWS asks to slow down/, region: /[Rr]egion/, clock: /clock/ },
} as const;

test('too many calls: they are made again, and the student is told', async ({ page, product, key, aws }) => {
  const { language, text } = speaking('es', words);
  const sandbox = new SandboxPage(page).as(language);
  const account = new AccountPage(page, language);
  const [step] = provenSteps('lab-01');
  await account.agreesAlways();
  await sandbox.open(product.url, step!.path);
  await account.connect(block(key), aws.url);
  await expect(account.banner()).toBeVisible();
  await sandbox.write(step!.read());
  await aws.control('SetThrottle', { service: 'sfn', operation: 'CreateStateMachine', count: 2 });
  await sandbox.pressSave();
  await expect(account.banner()).toContainText(text.slowed);
  await sandbox.save();
});

test('a region where the account is not at home', async ({ page, product }) => {
  const { language, text } = speaking('en', words);
  const key = { ...studentKey(), regions: ['us-east-1', 'us-west-2'] };
  const aws = await StandIn.start([key]);
  const account = new AccountPage(page, language);
  await new SandboxPage(page).as(language).open(product.url, 'lab-01/a-smallest-machine');
  await account.wantAws();
  await account.paste(block(key), aws.url, 'eu-south-2');
  await expect(account.trouble()).toContainText(text.region);
  await expect(account.trouble()).toContainText('eu-south-2');
  await aws.stop();
});

test('a clock that is wrong, and by how much', async ({ page, product, key, aws }) => {
  const { language, text } = speaking('es', words);
  const account = new AccountPage(page, language);
  await new SandboxPage(page).as(language).open(product.url, 'lab-01/a-smallest-machine');
  await aws.control('SetSkew', { seconds: 1_200 });
  await account.wantAws();
  await account.paste(block(key), aws.url);
  await expect(account.trouble()).toContainText(text.clock);
  await expect(account.trouble()).toContainText('20');
});
