import type { Language } from '@/lib/i18n/languages';

const es = {
  here: 'El servidor no responde: esta zona de práctica sigue con un motor dentro de tu navegador. Las máquinas y ejecuciones que ves viven aquí; las del servidor te esperan allí. La CLI de AWS no llega a este motor.',
  kept: 'Se guardan en este navegador.',
  notKept:
    'Este navegador no puede guardarlas: duran mientras la pestaña esté abierta. Tus textos y tu progreso sí se guardan.',
  noFunctions: 'Aquí no hay funciones de Lambda: invocarlas da error.',
  back: 'El servidor responde otra vez. Al volver conservas tus textos y tu progreso; las máquinas que creaste sin él se quedan en este navegador: guárdalas de nuevo para tenerlas allí.',
  goBack: 'Volver al servidor',
  offer:
    'El servidor no responde. Tu trabajo está a salvo, y puedes seguir con un motor dentro de este navegador.',
  goOn: 'Seguir en este navegador',
  needed:
    'El servidor no responde, y este paso usa funciones de Lambda, que solo ejecuta el servidor. Puedes leer, escribir y validar; para crear y ejecutar arranca el servidor (npm start), o haz mientras un paso sin funciones.',
};

const en: typeof es = {
  here: 'The server does not answer: this sandbox goes on with an engine inside your browser. The machines and executions you see live here; those of the server wait for you there. The AWS CLI does not reach this engine.',
  kept: 'They are kept in this browser.',
  notKept:
    'This browser cannot keep them: they last while the tab is open. Your texts and your progress are kept.',
  noFunctions: 'There are no Lambda functions here: to invoke one fails.',
  back: 'The server answers again. Going back keeps your texts and your progress; machines you made without it stay in this browser: save them again to have them there.',
  goBack: 'Back to the server',
  offer:
    'The server does not answer. Your work is safe, and you can go on with an engine inside this browser.',
  goOn: 'Go on in this browser',
  needed:
    'The server does not answer, and this step uses Lambda functions, which only the server runs. You can read, write and validate; to create and run, start the server (npm start), or do a step without functions meanwhile.',
};

export const withoutServerTexts: Readonly<Record<Language, typeof es>> = { es, en };
