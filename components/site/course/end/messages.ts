import type { Language } from '@/lib/i18n/languages';

const es = {
  end: 'Fin de la unidad',
  title: (unit: string) => `Lo que has hecho\u00a0· ${unit}`,
  open: (count: number) => (count === 1 ? 'Te falta un paso:' : `Te faltan ${count}:`),
  facts: {
    pages: 'Hecho',
    quizzes: 'Preguntas acertadas',
    time: 'Tiempo en los pasos',
    estimate: 'Tiempo estimado',
  },
  of: (done: number, all: number) => `${done} de ${all}`,
  builtTitle: 'Lo que has construido',
  built: (name: string) => `La máquina ${name}, como la dejaste`,
  notDrawn: (name: string) => `${name}: su texto no se puede dibujar.`,
  nothingBuilt: 'Aquí se dibujarán las máquinas que guardes.',
  stepsTitle: 'Paso a paso',
  checks: (count: number) => (count === 1 ? '1 comprobación' : `${count} comprobaciones`),
  receiptTitle: 'Tu recibo',
  receiptLead:
    'Un archivo con tus definiciones, las entradas, las semillas y la huella de cada historial. Cualquiera con Pasos puede repetirlo sin red y ver que hacen lo que dice.',
  receiptLimits:
    'Muestra cómo se comportan tus definiciones; no demuestra quién las escribió. Quien lo reciba verá tus definiciones, tus respuestas y las entradas que usaste.',
  make: 'Hacer el recibo',
  making: 'Repitiendo tus ejecuciones…',
  makingHint: 'Suele tardar unos segundos; con funciones, hasta medio minuto.',
  download: 'Descargar el recibo',
  print: 'Imprimir esta página',
  made: (executions: number, proven: number) =>
    `Listo: ${executions} ejecuciones y ${proven} comprobaciones se han repetido igual.`,
  stated: (titles: string) => `Solo lo dice el recibo, porque son cosas que hiciste en la cuenta: ${titles}.`,
  seal: 'Sello',
  verify: 'Para comprobarlo, en una copia de Pasos:',
  whenDone: 'Podrás hacerlo cuando estén todos los pasos que no son opcionales.',
  unproven: 'Al repetirlo, esto no se cumple con lo que tienes guardado. Abre el paso, arréglalo y vuelve:',
  trouble: {
    offline: 'El servidor de Pasos no responde. Lo tuyo sigue guardado: inténtalo otra vez cuando vuelva.',
    'not-repeated':
      'No se ha podido repetir: alguna definición no termina nunca, o tarda demasiado. Revísala e inténtalo otra vez.',
    refused:
      'El servidor no ha aceptado lo que tiene guardado este navegador. Abre cada paso, pulsa «Comprobar ahora» y vuelve.',
  },
  next: (unit: string) => `Siguiente: ${unit}`,
  back: 'Volver a la unidad',
  seeEnd: 'Ver lo que has hecho',
};

const en: typeof es = {
  end: 'End of the unit',
  title: (unit) => `What you did\u00a0· ${unit}`,
  open: (count) => (count === 1 ? 'One step is left:' : `${count} are left:`),
  facts: { pages: 'Done', quizzes: 'Questions right', time: 'Time in the steps', estimate: 'Estimated time' },
  of: (done, all) => `${done} of ${all}`,
  builtTitle: 'What you built',
  built: (name) => `The machine ${name}, as you left it`,
  notDrawn: (name) => `${name}: its text cannot be drawn.`,
  nothingBuilt: 'The machines you save will be drawn here.',
  stepsTitle: 'Step by step',
  checks: (count) => (count === 1 ? '1 check' : `${count} checks`),
  receiptTitle: 'Your receipt',
  receiptLead:
    'A file with your definitions, the inputs, the seeds and the hash of every history. Anybody who has Pasos can repeat it without a network and see that they do what it says.',
  receiptLimits:
    'It shows how your definitions behave; it does not prove who wrote them. Whoever gets it sees your definitions, your answers and the inputs you used.',
  make: 'Make the receipt',
  making: 'Repeating your executions…',
  makingHint: 'It usually takes some seconds; with functions, up to half a minute.',
  download: 'Download the receipt',
  print: 'Print this page',
  made: (executions, proven) =>
    `Ready: ${executions} executions and ${proven} checks came out the same again.`,
  stated: (titles) => `Only the receipt says so, for these are things you did in the account: ${titles}.`,
  seal: 'Seal',
  verify: 'To verify it, in a copy of Pasos:',
  whenDone: 'You can make it once all steps are done that are not optional.',
  unproven:
    'When it is repeated, this does not hold with what you have saved. Open the step, mend it and come back:',
  trouble: {
    offline: 'The server of Pasos does not answer. Your work is still kept: try again when it is back.',
    'not-repeated':
      'It could not be repeated: some definition never ends, or takes too long. Look at it and try again.',
    refused:
      'The server did not take what this browser has kept. Open each step, press “Check now” and come back.',
  },
  next: (unit) => `Next: ${unit}`,
  back: 'Back to the unit',
  seeEnd: 'See what you did',
};

export type EndMessages = typeof es;

export function endMessages(language: Language): EndMessages {
  return { es, en }[language];
}
