import type { Language } from '@/lib/i18n/languages';
import type { ProjectKind } from '@/lib/studio/machine/share/project/project-kind';

const es = {
  intro:
    'El enlace lleva dentro la definición y la entrada. Nada pasa por un servidor: quien lo abra verá una copia suya.',
  withRun: 'Incluir la ejecución elegida',
  runTooLong: 'La ejecución elegida es demasiado larga para un enlace.',
  making: 'Preparando el enlace…',
  link: 'Enlace',
  copy: 'Copiar enlace',
  copied: 'Copiado',
  notCopied: 'El navegador no ha dejado copiar: selecciona el enlace y cópialo.',
  length: (count: number) => `${count.toLocaleString('es-ES')} caracteres`,
  tooLong:
    'Es un enlace muy largo: algunos correos y chats lo cortarían. Mejor descarga el proyecto y envía el archivo.',
  project: 'Proyecto',
  projectIntro:
    'Un zip listo para tu cuenta: la definición sin ningún número de cuenta, el rol con los permisos justos, lo que el laboratorio necesita, las entradas, lo que respondieron las tareas de la ejecución elegida y un README para desplegar, probar y borrar.',
  tool: 'Para qué herramienta',
  tools: { sam: 'SAM', cdk: 'CDK (TypeScript)', terraform: 'Terraform' } satisfies Readonly<
    Record<ProjectKind, string>
  >,
  toolHelp: {
    sam: 'Una plantilla corta, la de AWS para aplicaciones sin servidor. Se despliega con SAM CLI.',
    cdk: 'La infraestructura escrita en TypeScript. Se despliega con CDK, por CloudFormation.',
    terraform:
      'Un módulo de Terraform. Lo que traiga el laboratorio se crea como una pila de CloudFormation.',
  } satisfies Readonly<Record<ProjectKind, string>>,
  download: 'Descargar proyecto (zip)',
  failed: 'No se ha podido hacer el zip. Inténtalo otra vez.',
  lastInput: 'entrada',
};

const en: typeof es = {
  intro:
    'The link carries the definition and the input in itself. Nothing goes through a server: whoever opens it sees a copy of their own.',
  withRun: 'Include the selected execution',
  runTooLong: 'The selected execution is too long for a link.',
  making: 'Making the link…',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  notCopied: 'The browser did not let us copy: select the link and copy it.',
  length: (count) => `${count.toLocaleString('en-US')} characters`,
  tooLong:
    'This link is very long: some mail programs and chats would cut it. Better download the project and send the file.',
  project: 'Project',
  projectIntro:
    'A zip ready for your account: the definition without any account number, the role with no more than it needs, what the lab needs, the inputs, what the tasks of the selected execution answered, and a README to deploy, try and remove it.',
  tool: 'For which tool',
  tools: { sam: 'SAM', cdk: 'CDK (TypeScript)', terraform: 'Terraform' },
  toolHelp: {
    sam: 'A short template, AWS’s own for serverless applications. Deployed with the SAM CLI.',
    cdk: 'The infrastructure written in TypeScript. Deployed with CDK, by way of CloudFormation.',
    terraform: 'A Terraform module. What the lab brings is created as a CloudFormation stack.',
  },
  download: 'Download project (zip)',
  failed: 'The zip could not be made. Try again.',
  lastInput: 'input',
};

export type ShareMessages = typeof es;

export function getMessages(language: Language): ShareMessages {
  return { es, en }[language];
}
