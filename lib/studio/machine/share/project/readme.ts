import type { Language } from '@/lib/i18n/languages';
import { DEFINITION_FILE, type ProjectMachine } from './template';

export interface Contents {
  readonly inputs: readonly string[];
  readonly hasMocks: boolean;
}

/** What is in the project and what to do with it, in the student's language. */
export function readme(machine: ProjectMachine, contents: Contents, language: Language): string {
  return `${language === 'es' ? spanish(machine, contents) : english(machine, contents)}\n`;
}

const deploy = '```sh\nsam deploy --guided\n```';
const stack = (name: string) => name.replace(/[^A-Za-z0-9-]/g, '-');
const start = ({ name, type }: ProjectMachine, input: string) =>
  [
    '```sh',
    `ARN=$(aws cloudformation describe-stacks --stack-name ${stack(name)} --query "Stacks[0].Outputs[?OutputKey=='StateMachineArn'].OutputValue" --output text)`,
    `aws stepfunctions ${type === 'EXPRESS' ? 'start-sync-execution' : 'start-execution'} --state-machine-arn "$ARN" --input file://${input}`,
    '```',
  ].join('\n');
const local = ({ name, type }: ProjectMachine, input: string) =>
  [
    '```sh',
    'export AWS_ENDPOINT_URL=http://localhost:8083 AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
    `aws stepfunctions create-state-machine --name ${name} --type ${type} --role-arn arn:aws:iam::123456789012:role/local --definition file://${DEFINITION_FILE}`,
    `aws stepfunctions start-execution --state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:${name} --input file://${input}`,
    '```',
  ].join('\n');
const destroy = ({ name }: ProjectMachine) =>
  ['```sh', `sam delete --stack-name ${stack(name)}`, '```'].join('\n');

function spanish(machine: ProjectMachine, { inputs, hasMocks }: Contents): string {
  const input = inputs[0] ?? 'inputs/entrada.json';
  return `# ${machine.name}

Una máquina de estados de AWS Step Functions (${machine.type}).

- \`${DEFINITION_FILE}\`: la definición.
- \`inputs/\`: entradas para probarla.${hasMocks ? '\n- `MockConfigFile.json`: respuestas simuladas de sus tareas, en el formato de AWS Step Functions Local.' : ''}
- \`template.yaml\`: la plantilla de AWS SAM, con la máquina, su rol y su registro.

## Antes de desplegar

Las funciones, colas y tablas que usa la máquina tienen que existir en tu cuenta. Si en la definición hay ARN con la cuenta
\`123456789012\`, cámbialos por los tuyos. Repasa los permisos de \`template.yaml\`: donde la definición no dice qué recurso usa,
la plantilla permite \`*\`; ciérralo al que sea.

## Desplegar

Con las credenciales de tu cuenta y SAM CLI (llama \`${stack(machine.name)}\` a la pila cuando lo pregunte):

${deploy}

## Ejecutar

${start(machine, input)}

## Ejecutar en local

Con el motor local de Pasos en marcha (\`npm run engine\`):

${local(machine, input)}

## Borrar todo

${destroy(machine)}`;
}

function english(machine: ProjectMachine, { inputs, hasMocks }: Contents): string {
  const input = inputs[0] ?? 'inputs/input.json';
  return `# ${machine.name}

A state machine of AWS Step Functions (${machine.type}).

- \`${DEFINITION_FILE}\`: the definition.
- \`inputs/\`: inputs to try it with.${hasMocks ? '\n- `MockConfigFile.json`: simulated answers of its tasks, in the format of AWS Step Functions Local.' : ''}
- \`template.yaml\`: the AWS SAM template, with the machine, its role and its log.

## Before you deploy

The functions, queues and tables that the machine uses must exist in your account. If the definition has ARNs with the account
\`123456789012\`, put yours. Look over the permissions in \`template.yaml\`: where the definition does not say which resource it
uses, the template allows \`*\`; narrow it down.

## Deploy

With the credentials of your account and SAM CLI (call the stack \`${stack(machine.name)}\` when it asks):

${deploy}

## Run

${start(machine, input)}

## Run locally

With the local engine of Pasos running (\`npm run engine\`):

${local(machine, input)}

## Remove everything

${destroy(machine)}`;
}
