import type { Language } from '@/lib/i18n/languages';

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
    'Un zip listo para tu cuenta: la definición, las entradas, las respuestas de las tareas de la ejecución elegida, una plantilla de AWS SAM con sus permisos y un README con los pasos.',
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
    'A zip ready for your account: the definition, the inputs, what the tasks of the selected execution answered, an AWS SAM template with its permissions, and a README with the steps.',
  download: 'Download project (zip)',
  failed: 'The zip could not be made. Try again.',
  lastInput: 'input',
};

export type ShareMessages = typeof es;

export function getMessages(language: Language): ShareMessages {
  return { es, en }[language];
}
