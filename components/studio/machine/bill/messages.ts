import type { Language } from '@/lib/i18n/languages';
import type { StandardOnly } from '@/lib/studio/machine/bill/standard-only';
import type { Tip } from '@/lib/studio/machine/bill/tips';

const locale: Readonly<Record<Language, string>> = { es: 'es-ES', en: 'en-US' };

/** Money and numbers as the language writes them. */
function numbers(language: Language) {
  const plain = new Intl.NumberFormat(locale[language], { maximumFractionDigits: 1 });
  const usd = (amount: number) => {
    const digits =
      amount !== 0 && Math.abs(amount) < 0.01
        ? { maximumSignificantDigits: 3 }
        : { maximumFractionDigits: 2, minimumFractionDigits: 2 };
    return `${new Intl.NumberFormat(locale[language], digits).format(amount)} USD`;
  };
  return { number: (value: number) => plain.format(value), usd };
}

const es = {
  ...numbers('es'),
  noRun: 'Elige una ejecución para ver lo que costaría en AWS.',
  running: 'La ejecución sigue en marcha: la cuenta crece con ella.',
  local: 'Aquí no pagas nada: esto es lo que costaría la misma ejecución en AWS.',
  standard: 'Standard',
  express: 'Express',
  once: 'Una ejecución',
  monthly: 'Al mes',
  transitions: (count: string) => `${count} transiciones`,
  ofRetries: (count: string) => `, ${count} de ellas reintentos`,
  redrives: (count: string) => `, ${count} por reanudarla (redrive)`,
  duration: (ms: string, mb: string) => `${ms} ms × ${mb} MB`,
  measured: 'Medidos por la ejecución.',
  estimated: 'Memoria estimada como la estima AWS: 50 MB + definición + datos × ramas e iteraciones.',
  requests: 'Peticiones',
  memoryTime: (hours: string) => `Memoria y tiempo (${hours} GB-hora)`,
  free: (count: string) => `Con las ${count} transiciones gratis de cada mes ya descontadas.`,
  notExpress: 'Como Express no podría ejecutarse:',
  reasons: {
    sync: 'usa `.sync`',
    callback: 'usa `.waitForTaskToken`',
    activity: 'usa una actividad',
    distributed: 'tiene un Map distribuido',
    'too-long': 'dura más de 5 minutos',
  } satisfies Record<StandardOnly, string>,
  howMany: 'Ejecuciones al mes',
  howManySlider: 'Ejecuciones al mes, de mil a cien millones',
  million: 'Un millón',
  perState: 'Por estado',
  state: 'Estado',
  type: 'Tipo',
  visits: 'Visitas',
  retries: 'Reintentos',
  count: 'Transiciones',
  time: 'Tiempo',
  perMillion: 'USD por millón',
  counts:
    'Cuenta una transición cada vez que se entra en un estado, también dentro de Parallel y de Map, y cada reintento. Las ejecuciones hijas de un Map distribuido se cobran aparte.',
  tips: 'Para gastar menos',
  tip: (tip: Tip): string => {
    switch (tip.kind) {
      case 'pass':
        return `El Pass «${tip.state}» cuesta ${es.usd(tip.perMillion)} por millón de ejecuciones y no hace ningún trabajo: quizá su Result cabe en otro estado.`;
      case 'retries':
        return `Los reintentos de «${tip.state}» cuestan ${es.usd(tip.perMillion)} por millón de ejecuciones: cada uno es una transición más.`;
      case 'map':
        return `«${tip.state}» se visitó ${es.number(tip.inside)} veces, de ${es.number(tip.total)} transiciones: agrupar elementos en lotes, o una máquina Express dentro, lo abarata.`;
      case 'express':
        return `Como Express, la misma ejecución sale ${es.number(Math.round(tip.times))} veces más barata. A cambio: hasta 5 minutos, y algún paso puede repetirse.`;
      case 'free':
        return `Gratis hasta ${es.number(tip.executions)} ejecuciones como esta al mes.`;
    }
  },
  prices: 'Precios',
  pricesOf: (region: string, checked: string) => `Región ${region}, consultados el ${checked} en`,
  onlyRegion:
    'Otras regiones tienen otros precios: cámbialos aquí si trabajas en una. Se guardan en este navegador.',
  perThousand: 'Por mil transiciones (USD)',
  freePerMonth: 'Transiciones gratis al mes',
  perMillionRequests: 'Por millón de peticiones (USD)',
  perGbHour: (from: string, to: string | undefined) =>
    to === undefined ? `Por GB-hora, desde ${from} (USD)` : `Por GB-hora, de ${from} a ${to} (USD)`,
  reset: 'Volver a los precios publicados',
  own: 'Precios tuyos',
};

const en: typeof es = {
  ...numbers('en'),
  noRun: 'Choose an execution to see what it would cost on AWS.',
  running: 'The execution is still running: the bill grows with it.',
  local: 'You pay nothing here: this is what the same execution would cost on AWS.',
  standard: 'Standard',
  express: 'Express',
  once: 'One execution',
  monthly: 'A month',
  transitions: (count) => `${count} transitions`,
  ofRetries: (count) => `, ${count} of them retries`,
  redrives: (count) => `, ${count} for being redriven`,
  duration: (ms, mb) => `${ms} ms × ${mb} MB`,
  measured: 'As the execution measured them.',
  estimated: 'Memory estimated as AWS estimates it: 50 MB + definition + data × branches and iterations.',
  requests: 'Requests',
  memoryTime: (hours) => `Memory and time (${hours} GB-hours)`,
  free: (count) => `After the ${count} free transitions of each month.`,
  notExpress: 'It could not run as Express:',
  reasons: {
    sync: 'it uses `.sync`',
    callback: 'it uses `.waitForTaskToken`',
    activity: 'it uses an activity',
    distributed: 'it has a Distributed Map',
    'too-long': 'it takes more than 5 minutes',
  },
  howMany: 'Executions a month',
  howManySlider: 'Executions a month, from a thousand to a hundred million',
  million: 'A million',
  perState: 'By state',
  state: 'State',
  type: 'Type',
  visits: 'Visits',
  retries: 'Retries',
  count: 'Transitions',
  time: 'Time',
  perMillion: 'USD per million',
  counts:
    'A transition is counted each time a state is entered, inside Parallel and Map too, and for each retry. Child executions of a Distributed Map are billed on their own.',
  tips: 'To spend less',
  tip: (tip) => {
    switch (tip.kind) {
      case 'pass':
        return `The Pass “${tip.state}” costs ${en.usd(tip.perMillion)} per million executions and does no work: its Result may fit into another state.`;
      case 'retries':
        return `The retries of “${tip.state}” cost ${en.usd(tip.perMillion)} per million executions: each is one more transition.`;
      case 'map':
        return `“${tip.state}” was visited ${en.number(tip.inside)} times, of ${en.number(tip.total)} transitions: batches of items, or an Express machine inside, make it cheaper.`;
      case 'express':
        return `As Express the same execution is ${en.number(Math.round(tip.times))} times cheaper. In return: 5 minutes at most, and a step may run twice.`;
      case 'free':
        return `Free up to ${en.number(tip.executions)} executions like this a month.`;
    }
  },
  prices: 'Prices',
  pricesOf: (region, checked) => `Region ${region}, looked up on ${checked} at`,
  onlyRegion:
    'Other regions have other prices: change them here if you work in one. They are kept in this browser.',
  perThousand: 'Per thousand transitions (USD)',
  freePerMonth: 'Free transitions a month',
  perMillionRequests: 'Per million requests (USD)',
  perGbHour: (from, to) =>
    to === undefined ? `Per GB-hour, from ${from} (USD)` : `Per GB-hour, ${from} to ${to} (USD)`,
  reset: 'Back to the published prices',
  own: 'Your own prices',
};

export type BillMessages = typeof es;

export function getMessages(language: Language): BillMessages {
  return { es, en }[language];
}
