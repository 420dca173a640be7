import { policyName, type Portable } from '../portable/portable';
import { DEFINITION_FILE, POLICY_FILE, RESOURCES_FILE } from '../portable/project-machine';

/** A CDK app in TypeScript with one stack. */
export function cdkFiles(machine: Portable): Readonly<Record<string, string>> {
  return {
    [DEFINITION_FILE]: machine.definition,
    [POLICY_FILE]: machine.policy,
    ...(machine.resources !== undefined && { [RESOURCES_FILE]: machine.resources }),
    'cdk.json': json({ app: 'npx tsx bin/app.ts' }),
    'package.json': json({
      name: stackId(machine.name).toLowerCase(),
      private: true,
      type: 'module',
      scripts: { build: 'tsc --noEmit', synth: 'cdk synth', deploy: 'cdk deploy', destroy: 'cdk destroy' },
      dependencies: { 'aws-cdk-lib': '^2.180.0', constructs: '^10.4.0' },
      devDependencies: {
        '@types/node': '^20.0.0',
        'aws-cdk': '^2.1000.0',
        tsx: '^4.19.0',
        typescript: '^5.6.0',
      },
    }),
    'tsconfig.json': json({
      compilerOptions: {
        ...{ target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', strict: true },
        ...{ noEmit: true, skipLibCheck: true, types: ['node'] },
      },
      include: ['bin', 'lib'],
    }),
    'bin/app.ts': app(machine),
    'lib/stack.ts': stack(machine),
  };
}

function app({ name }: Portable): string {
  return `import { App, LegacyStackSynthesizer } from 'aws-cdk-lib';
import { MachineStack } from '../lib/stack.js';

new MachineStack(new App(), ${literal(stackId(name))}, {
  // Needs no bucket and no roles of "cdk bootstrap": there is nothing to upload.
  synthesizer: new LegacyStackSynthesizer(),
  analyticsReporting: false,
});
`;
}

/** A name that CloudFormation takes. */
export function stackId(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  return plain === '' ? 'Machine' : plain.slice(0, 100);
}

function stack(machine: Portable): string {
  const { name, type, resources } = machine;
  const hasLab = resources !== undefined;
  return `import { readFileSync } from 'node:fs';
import { Aws, CfnOutput, ${usesQueue(machine) ? 'Fn, ' : ''}RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
${hasLab ? "import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';\n" : ''}import type { Construct } from 'constructs';

const file = (name: string) => readFileSync(new URL(\`../\${name}\`, import.meta.url), 'utf8');

export class MachineStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
${hasLab ? `    const lab = new CfnInclude(this, 'Lab', { templateFile: '${RESOURCES_FILE}' });\n` : ''}
    // What the definition and the policy say as \${…}.
    const places: Record<string, string> = {
${places(machine)}
    };
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: { StateMachine: iam.PolicyDocument.fromJson(JSON.parse(filled(file('${POLICY_FILE}'), places))) },
    });
    const machine = new sfn.StateMachine(this, 'StateMachine', {
      stateMachineName: ${literal(name)},
      stateMachineType: sfn.StateMachineType.${type},
      definitionBody: sfn.DefinitionBody.fromString(file('${DEFINITION_FILE}')),
      definitionSubstitutions: places,
      role,
      logs: {
        level: sfn.LogLevel.ALL,
        includeExecutionData: true,
        destination: new logs.LogGroup(this, 'Logs', {
          logGroupName: ${literal(`/aws/vendedlogs/states/${name}`)},
          retention: logs.RetentionDays.TWO_WEEKS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    new CfnOutput(this, 'StateMachineArn', { value: machine.stateMachineArn });
    new CfnOutput(this, 'ConsoleUrl', {
      value: \`https://\${Aws.REGION}.console.aws.amazon.com/states/home?region=\${Aws.REGION}#/v2/statemachines/view/\${machine.stateMachineArn}\`,
    });
  }
}

function filled(text: string, places: Record<string, string>): string {
  return text.replace(/\\$\\{(\\w+)\\}/g, (whole, name: string) => places[name] ?? whole);
}
`;
}

function places(machine: Portable): string {
  const fixed = ['Partition: Aws.PARTITION', 'Region: Aws.REGION', 'AccountId: Aws.ACCOUNT_ID'];
  const outputs = machine.outputs.map(({ name }) => `${name}: String(lab.getOutput(${literal(name)}).value)`);
  const queues = machine.policyOutputs
    .filter(({ isQueueUrl }) => isQueueUrl)
    .map(
      (output) =>
        `${policyName(output)}: Fn.select(4, Fn.split('/', String(lab.getOutput(${literal(output.name)}).value)))`,
    );
  return [...fixed, ...outputs, ...queues].map((line) => `      ${line},`).join('\n');
}

function usesQueue({ policyOutputs }: Portable): boolean {
  return policyOutputs.some(({ isQueueUrl }) => isQueueUrl);
}

function literal(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
