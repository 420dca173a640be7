import type { Language } from '@/lib/i18n/languages';
import type { FlowType } from '@/lib/studio/edit/templates/flow-states';

interface Texts {
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly tabs: string;
  readonly flow: string;
  readonly actions: string;
  readonly patterns: string;
  readonly popular: string;
  readonly services: string;
  readonly optimized: string;
  readonly optimizedHelp: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  readonly nothing: (query: string) => string;
  readonly more: (count: number) => string;
  readonly where: (place: string) => string;
  readonly afterState: (name: string) => string;
  readonly beforeState: (name: string) => string;
  readonly onWay: string;
  readonly atStart: string;
  readonly forget: string;
  readonly broken: string;
  readonly added: (name: string) => string;
  readonly purpose: Readonly<Record<FlowType, string>>;
}

export const paletteTexts: Readonly<Record<Language, Texts>> = {
  es: {
    search: 'Buscar estados y acciones',
    searchPlaceholder: 'Buscar: dynamodb, esperar, saga…',
    tabs: 'Partes de la paleta',
    flow: 'Flujo',
    actions: 'Acciones',
    patterns: 'Patrones',
    popular: 'Las más usadas',
    services: 'Todos los servicios',
    optimized: 'optimizada',
    optimizedHelp: 'Step Functions la integra de forma optimizada: sin aws-sdk en el Resource.',
    loading: 'Cargando las acciones…',
    failed: 'No se pudieron cargar las acciones.',
    again: 'Volver a intentarlo',
    nothing: (query) => `No hay nada que se llame «${query}».`,
    more: (count) => `y ${count} más: busca para acortar la lista`,
    where: (place) => `Haz clic o pulsa Enter para añadir ${place}, o arrastra al grafo.`,
    afterState: (name) => `después de ${name}`,
    beforeState: (name) => `antes de ${name}`,
    onWay: 'en el camino marcado',
    atStart: 'al principio',
    forget: 'Quitar la marca',
    broken: 'El texto tiene un error de sintaxis: corrígelo y podrás añadir estados.',
    added: (name) => `${name} añadido.`,
    purpose: {
      Pass: 'Pasa su entrada, o pone datos fijos o nuevos.',
      Task: 'Hace un trabajo: llama a Lambda o a otro servicio.',
      Choice: 'Elige el camino según los datos.',
      Wait: 'Espera unos segundos o hasta una hora.',
      Parallel: 'Hace varias ramas a la vez y espera a todas.',
      Map: 'Repite lo mismo para cada elemento de una lista.',
      Succeed: 'Termina bien la ejecución.',
      Fail: 'Termina la ejecución con un error y su causa.',
    },
  },
  en: {
    search: 'Search states and actions',
    searchPlaceholder: 'Search: dynamodb, wait, saga…',
    tabs: 'Parts of the palette',
    flow: 'Flow',
    actions: 'Actions',
    patterns: 'Patterns',
    popular: 'Most popular',
    services: 'All services',
    optimized: 'optimized',
    optimizedHelp: 'Step Functions has taken it in by name: without aws-sdk in the Resource.',
    loading: 'Loading the actions…',
    failed: 'The actions could not be loaded.',
    again: 'Try again',
    nothing: (query) => `Nothing is called “${query}”.`,
    more: (count) => `and ${count} more: search to shorten the list`,
    where: (place) => `Click or press Enter to add ${place}, or drag onto the graph.`,
    afterState: (name) => `after ${name}`,
    beforeState: (name) => `before ${name}`,
    onWay: 'on the marked way',
    atStart: 'at the beginning',
    forget: 'Remove the mark',
    broken: 'The text has a syntax error: fix it to add states.',
    added: (name) => `${name} added.`,
    purpose: {
      Pass: 'Passes its input on, or sets fixed or new data.',
      Task: 'Does work: calls Lambda or another service.',
      Choice: 'Picks the path by the data.',
      Wait: 'Waits for some seconds or until a time.',
      Parallel: 'Runs several branches at once and waits for all.',
      Map: 'Repeats the same for every item of a list.',
      Succeed: 'Ends the execution well.',
      Fail: 'Ends the execution with an error and its cause.',
    },
  },
};
