import type { EdgeKind } from '@/lib/graph/machine-graph';
import type { StateStatus } from '@/lib/graph/state-status';
import type { FaultMark } from '@/lib/studio/trials/faults/fault-plan';
import type { Language } from '@/lib/i18n/languages';

export interface GraphTexts {
  readonly start: string;
  readonly end: string;
  readonly missing: string;
  readonly loose: string;
  readonly orphan: string;
  readonly marks: Readonly<Record<FaultMark, string>>;
  readonly stop: string;
  readonly addNext: string;
  readonly fallback: string;
  readonly statuses: Readonly<Record<StateStatus, string>>;
  readonly notVisited: string;
  readonly edges: Readonly<Record<EdgeKind, string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly graph: string;
  readonly list: string;
  readonly label: string;
  readonly keys: string;
  readonly empty: string;
  readonly legend: string;
  readonly branch: (number: number) => string;
  readonly visits: (count: number) => string;
  readonly retries: (count: number) => string;
}

const es: GraphTexts = {
  start: 'Inicio',
  end: 'Fin',
  missing: 'No existe',
  loose: 'Falta Next o End',
  orphan: 'Ningún camino llega aquí',
  marks: { mocked: 'simulado', faulty: 'con fallos' },
  stop: 'con punto de parada',
  addNext: 'Añadir',
  fallback: 'Default',
  statuses: {
    running: 'en curso',
    succeeded: 'terminado bien',
    failed: 'falló',
    caught: 'error atrapado',
    aborted: 'interrumpido',
  },
  notVisited: 'no visitado',
  edges: {
    start: 'empieza en',
    next: 'sigue en',
    end: 'termina',
    rule: 'si se cumple',
    default: 'si no se cumple ninguna',
    catch: 'si hay error',
  },
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fit: 'Ajustar a la vista',
  graph: 'Grafo',
  list: 'Lista',
  label: 'Grafo de la máquina de estados',
  keys: 'Muévete entre los estados con las flechas. Enter abre el estado.',
  empty: 'Aquí aparecerá tu máquina en cuanto el texto tenga estados.',
  legend: 'Significado de los colores y marcas',
  branch: (number) => `Rama ${number}`,
  visits: (count) => `${count} visitas`,
  retries: (count) => (count === 1 ? '1 reintento' : `${count} reintentos`),
};

const en: GraphTexts = {
  start: 'Start',
  end: 'End',
  missing: 'Does not exist',
  loose: 'Next or End is missing',
  orphan: 'No path leads here',
  marks: { mocked: 'mocked', faulty: 'with faults' },
  stop: 'with a breakpoint',
  addNext: 'Add next',
  fallback: 'Default',
  statuses: {
    running: 'in progress',
    succeeded: 'succeeded',
    failed: 'failed',
    caught: 'caught error',
    aborted: 'aborted',
  },
  notVisited: 'not visited',
  edges: {
    start: 'starts at',
    next: 'goes on to',
    end: 'ends',
    rule: 'if true',
    default: 'if no rule matches',
    catch: 'on error',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to view',
  graph: 'Graph',
  list: 'List',
  label: 'Graph of the state machine',
  keys: 'Move between states with the arrow keys. Enter opens the state.',
  empty: 'Your machine appears here as soon as the text has states.',
  legend: 'What colours and marks mean',
  branch: (number) => `Branch ${number}`,
  visits: (count) => `${count} visits`,
  retries: (count) => (count === 1 ? '1 retry' : `${count} retries`),
};

export const graphTexts: Readonly<Record<Language, GraphTexts>> = { es, en };
