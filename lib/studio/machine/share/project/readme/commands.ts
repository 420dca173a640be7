import { stackId } from '../cdk/cdk-files';
import { SMOKE_TEST_FILE, type ProjectMachine } from '../portable/project-machine';
import type { ProjectKind } from '../project-kind';

/** What is typed into a terminal, the same in every language. */
export interface Commands {
  readonly deploy: string;
  readonly test: string;
  readonly destroy: string;
  readonly local: string;
}

const localKeys =
  'export AWS_ENDPOINT_URL=http://localhost:8083 AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local';

export function commandsOf(kind: ProjectKind, machine: ProjectMachine, input: string | undefined): Commands {
  const stack = stackId(machine.name);
  const test = (arn: string) =>
    `ARN=$(${arn})\nsh ${SMOKE_TEST_FILE} "$ARN"${input === undefined ? '' : ` ${input}`}`;
  const ofStack = test(
    `aws cloudformation describe-stacks --stack-name ${stack} --query "Stacks[0].Outputs[?starts_with(OutputKey,'StateMachineArn')].OutputValue" --output text`,
  );
  switch (kind) {
    case 'sam':
      return {
        deploy: `sam deploy --guided --stack-name ${stack} --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND`,
        test: ofStack,
        destroy: `sam delete --stack-name ${stack}`,
        local: [
          localKeys,
          'aws s3 mb s3://deploy',
          'aws cloudformation package --template-file template.yaml --s3-bucket deploy --output-template-file packaged.yaml',
          `aws cloudformation deploy --template-file packaged.yaml --stack-name ${stack} --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND`,
        ].join('\n'),
      };
    case 'cdk':
      return {
        deploy: 'npm install\nnpx cdk deploy',
        test: ofStack,
        destroy: 'npx cdk destroy',
        local: [
          'npm install',
          'npx cdk synth > template.yaml',
          localKeys,
          `aws cloudformation deploy --template-file template.yaml --stack-name ${stack} --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND`,
        ].join('\n'),
      };
    case 'terraform':
      return {
        deploy: 'terraform init\nterraform apply',
        test: test('terraform output -raw state_machine_arn'),
        destroy: 'terraform destroy',
        local: `${localKeys}\nterraform init\nterraform apply`,
      };
  }
}
