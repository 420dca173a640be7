import type { ReadmeTexts } from './es';

export const en: ReadmeTexts = {
  intro: (type) => `A state machine of AWS Step Functions (${type}), ready for your account.`,
  files: {
    'statemachine.asl.json':
      'the definition. Where it named your account it says `${AccountId}`, `${Region}` or `${Partition}`, which are filled in on deployment.',
    'statemachine.asl.json.tftpl':
      'the definition, as a Terraform template. Where it named your account it says `${AccountId}`, `${Region}` or `${Partition}`.',
    'policy.json': 'what the role may do: what the definition needs and nothing else.',
    'policy.json.tftpl': 'what the role may do: what the definition needs and nothing else.',
    'resources.yaml': 'what the machine uses: tables, queues, functions.',
    'template.yaml': 'the AWS SAM template, with the machine, its role and its log.',
    'lib/stack.ts': 'the stack, with the machine, its role and its log.',
    'main.tf': 'the machine, its role and its log.',
    'smoke-test.sh': 'starts an execution and says whether it succeeded.',
  },
  inputs: 'inputs to try it with.',
  mocks: 'simulated answers of its tasks, in the format of AWS Step Functions Local.',
  before: 'Before you deploy',
  needs: {
    sam: 'You need the [AWS SAM CLI](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/install-sam-cli.html) and credentials of your account in the terminal (`aws sts get-caller-identity` says who you are).',
    cdk: 'You need Node.js 20 or later and credentials of your account in the terminal (`aws sts get-caller-identity` says who you are). No `cdk bootstrap` is needed as long as the template is smaller than 50 KB.',
    terraform:
      'You need [Terraform](https://developer.hashicorp.com/terraform/install) 1.5 or later and credentials of your account in the terminal (`aws sts get-caller-identity` says who you are).',
  },
  ownResources:
    'The functions, queues and tables that the machine uses must exist in your account, under the names the definition says.',
  labResources: 'What the machine uses is in the project and is created with it.',
  role: 'The role is made from the definition: if you change that, look over its permissions too.',
  broad:
    'One permission is wider than it need be, because only the data says which resource is used (it ends in `*`). Narrow it down.',
  otherRole: (arn) =>
    `A task takes on the role \`${arn}\`. This project does not create it: it must exist and trust that of the machine.`,
  otherAccounts:
    'If the number of another account is left in the definition, you wrote it yourself: make sure it is the one you mean.',
  deploy: 'Deploy',
  created:
    'This creates the machine, its role and a log group that keeps 14 days. A machine at rest costs nothing; you pay by transition (STANDARD) or by request and time (EXPRESS), and for what it logs.',
  test: 'Try it',
  tested: 'It says `SUCCEEDED` if the execution succeeded, and exits with an error if not.',
  console: 'See it in the console',
  consoleUrl: {
    sam: 'The output `ConsoleUrl` of the stack leads to the machine.',
    cdk: 'The output `ConsoleUrl` of the stack leads to the machine.',
    terraform: '`terraform output -raw console_url` gives the address of the machine.',
  },
  local: 'Without an account: on the local engine',
  localFirst: 'With the engine of Pasos running (`npm run engine`):',
  destroy: 'Remove everything',
  destroyed: 'Nothing that costs is left. See for yourself in the console, with the links above.',
};
