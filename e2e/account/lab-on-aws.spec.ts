import { ListRolesCommand } from '@aws-sdk/client-iam';
import {
  DescribeStateMachineCommand,
  ListStateMachinesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-sfn';
import { callAws } from '../aws';
import { mouse } from '../hand';
import { provenSteps } from '../lab-proof';
import { AccountPage } from '../pages/account-page';
import { Student } from '../student';
import { expect, test } from './fixtures';
import { block, type StandIn } from './stand-in';

async function inAccount(aws: StandIn) {
  const { stateMachines = [] } = await aws.stepFunctions.send(new ListStateMachinesCommand({}));
  const { Roles: roles = [] } = await aws.iam.send(new ListRolesCommand({}));
  return { stateMachines, roles };
}

test('a step of Lab 01 on one’s own account, and nothing of it stays', async ({
  page,
  product,
  key,
  aws,
}) => {
  const language = 'en';
  test.setTimeout(240_000);
  const account = new AccountPage(page, language);
  const student = new Student(page, product, { language, hand: mouse() });
  const [step] = provenSteps('lab-01');
  const plansAgreed = await account.agreesAlways();

  await student.sandbox.open(product.url, step!.path);
  await account.connect(block(key), aws.url);
  await expect(account.banner()).toContainText('1111-2222-3333');
  expect(await inAccount(aws)).toEqual({ stateMachines: [], roles: [] });

  // The page is loaded again, and is where it was.
  await student.does(step!);
  await expect(account.banner()).toContainText('1111-2222-3333');
  const { stateMachines, roles } = await inAccount(aws);
  expect([stateMachines.length, roles.length, plansAgreed()]).toEqual([1, 1, 1]);
  const { stateMachineArn } = stateMachines[0]!;
  const { roleArn } = await aws.stepFunctions.send(new DescribeStateMachineCommand({ stateMachineArn }));
  expect(roleArn).toBe(roles[0]!.Arn);
  const tagged = new ListTagsForResourceCommand({ resourceArn: stateMachineArn });
  const { tags } = await aws.stepFunctions.send(tagged);
  expect(tags!.map(({ key: name }) => name).sort()).toEqual(['pasos:lab', 'pasos:student']);
  expect(await callAws(product.awsEndpoint, 'ListStateMachines', {})).toEqual({ stateMachines: [] });

  await account.cleanAndLeave();
  expect(await inAccount(aws)).toEqual({ stateMachines: [], roles: [] });
});
