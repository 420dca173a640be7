import type { ProjectKind } from '../project-kind';

export interface ReadmeTexts {
  readonly intro: (type: string) => string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: string;
  readonly mocks: string;
  readonly before: string;
  readonly needs: Readonly<Record<ProjectKind, string>>;
  readonly ownResources: string;
  readonly labResources: string;
  readonly role: string;
  readonly broad: string;
  readonly otherRole: (arn: string) => string;
  readonly otherAccounts: string;
  readonly deploy: string;
  readonly created: string;
  readonly test: string;
  readonly tested: string;
  readonly console: string;
  readonly consoleUrl: Readonly<Record<ProjectKind, string>>;
  readonly local: string;
  readonly localFirst: string;
  readonly destroy: string;
  readonly destroyed: string;
}

export const es: ReadmeTexts = {
  intro: (type) => `Una máquina de estados de AWS Step Functions (${type}), lista para tu cuenta.`,
  files: {
    'statemachine.asl.json':
      'la definición. Donde decía tu cuenta dice `${AccountId}`, `${Region}` o `${Partition}`, que se rellenan al desplegar.',
    'statemachine.asl.json.tftpl':
      'la definición, como plantilla de Terraform. Donde decía tu cuenta dice `${AccountId}`, `${Region}` o `${Partition}`.',
    'policy.json': 'los permisos del rol: lo que la definición necesita y nada más.',
    'policy.json.tftpl': 'los permisos del rol: lo que la definición necesita y nada más.',
    'resources.yaml': 'lo que la máquina usa: tablas, colas, funciones.',
    'template.yaml': 'la plantilla de AWS SAM, con la máquina, su rol y sus registros.',
    'lib/stack.ts': 'la pila, con la máquina, su rol y sus registros.',
    'main.tf': 'la máquina, su rol y sus registros.',
    'smoke-test.sh': 'inicia una ejecución y dice si acabó bien.',
  },
  inputs: 'entradas para probarla.',
  mocks: 'respuestas simuladas de sus tareas, en el formato de AWS Step Functions Local.',
  before: 'Antes de desplegar',
  needs: {
    sam: 'Hace falta [AWS SAM CLI](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/install-sam-cli.html) y credenciales de tu cuenta en la terminal (`aws sts get-caller-identity` dice quién eres).',
    cdk: 'Hace falta Node.js 20 o posterior y credenciales de tu cuenta en la terminal (`aws sts get-caller-identity` dice quién eres). No hace falta `cdk bootstrap` mientras la plantilla ocupe menos de 50 KB.',
    terraform:
      'Hace falta [Terraform](https://developer.hashicorp.com/terraform/install) 1.5 o posterior y credenciales de tu cuenta en la terminal (`aws sts get-caller-identity` dice quién eres).',
  },
  ownResources:
    'Las funciones, colas y tablas que usa la máquina tienen que existir en tu cuenta, con el nombre que dice la definición.',
  labResources: 'Lo que usa la máquina va en el proyecto y se crea con ella.',
  role: 'El rol sale de la definición: si la cambias, repasa también sus permisos.',
  broad:
    'Un permiso es más ancho de lo necesario, porque solo los datos dicen qué recurso se usa (acaba en `*`). Limítalo a ese recurso.',
  otherRole: (arn) =>
    `Una tarea asume el rol \`${arn}\`. Este proyecto no lo crea: tiene que existir y confiar en el de la máquina.`,
  otherAccounts:
    'Si en la definición queda el número de otra cuenta, es porque lo escribiste tú: comprueba que es la que quieres.',
  deploy: 'Desplegar',
  created:
    'Se crean la máquina, su rol y un grupo de registros que los guarda 14 días. Una máquina parada no cuesta nada; se paga por transición (STANDARD) o por petición y tiempo (EXPRESS), y por los registros que escribe.',
  test: 'Probar',
  tested: 'Dice `SUCCEEDED` si la ejecución acabó bien, y termina con error si no.',
  console: 'Verla en la consola',
  consoleUrl: {
    sam: 'La salida `ConsoleUrl` de la pila lleva a la máquina.',
    cdk: 'La salida `ConsoleUrl` de la pila lleva a la máquina.',
    terraform: '`terraform output -raw console_url` da la dirección de la máquina.',
  },
  local: 'Sin cuenta: en el motor local',
  localFirst: 'Con el motor de Pasos en marcha (`npm run engine`):',
  destroy: 'Borrar todo',
  destroyed: 'Después no queda nada que cueste. Compruébalo en la consola con los enlaces de arriba.',
};
