import type { Language } from '@/lib/i18n/languages';
import type { CaseStatus } from '@/lib/studio/trials/cases/saved-case';

const es = {
  intro:
    'Un caso dice qué debe hacer tu máquina con una entrada. Guarda una ejecución como caso y, cuando cambies la máquina, comprueba que todo sigue igual. Lo que respondieron los servicios queda simulado.',
  record: 'Guardar la ejecución como caso',
  noRun: 'Elige una ejecución terminada para guardarla como caso.',
  newName: (number: number) => `Caso ${number}`,
  blank: 'Caso nuevo',
  runAll: 'Ejecutar todos',
  running: 'Ejecutando…',
  summary: (passed: number, all: number) => `${passed} de ${all} cumplen`,
  list: 'Casos',
  none: 'Todavía no hay casos.',
  name: 'Nombre',
  passed: 'cumple',
  failed: 'no cumple',
  notRun: 'sin ejecutar',
  stale: 'la máquina ha cambiado desde entonces',
  run: 'Ejecutar',
  open: 'Ver la ejecución',
  accept: 'Dar por bueno lo visto',
  remove: 'Quitar',
  removed: (name: string) => `Se ha quitado «${name}».`,
  putBack: 'Recuperar',
  edit: 'Entrada, simulación y lo esperado',
  input: 'Entrada (JSON)',
  mocks: 'Simulación (JSON)',
  status: 'Estado esperado',
  output: 'Salida esperada (JSON, vacía si da igual)',
  error: 'Error esperado (vacío si da igual)',
  path: 'Camino esperado, un estado por línea (vacío si da igual)',
  statuses: {
    SUCCEEDED: 'Termina bien',
    FAILED: 'Falla',
    TIMED_OUT: 'Se acaba el tiempo',
    ABORTED: 'Se interrumpe',
    RUNNING: 'No acaba',
  } satisfies Record<CaseStatus, string>,
  sides: { left: 'esperado', right: 'visto' },
  complaints: { status: 'Estado', error: 'Error', output: 'Salida', path: 'Camino' },
  importFile: 'Importar casos',
  exportCases: 'Exportar casos',
  exportTests: 'Exportar como prueba',
  exportNote: 'Tres archivos: la prueba para node --test, los casos y la máquina. Guárdalos juntos.',
  noFile: 'El archivo no es de casos de Pasos.',
  unkept: 'Este navegador no guarda nada: al cerrar la página, los casos se pierden. Expórtalos.',
};

export type CaseTexts = typeof es;

const en: CaseTexts = {
  intro:
    'A case says what your machine must do with an input. Save a run as a case and, when you change the machine, see that all is as before. What the services answered is mocked.',
  record: 'Save the run as a case',
  noRun: 'Choose a run that has ended to save it as a case.',
  newName: (number) => `Case ${number}`,
  blank: 'New case',
  runAll: 'Run all',
  running: 'Running…',
  summary: (passed, all) => `${passed} of ${all} pass`,
  list: 'Cases',
  none: 'There are no cases yet.',
  name: 'Name',
  passed: 'passes',
  failed: 'fails',
  notRun: 'not run',
  stale: 'the machine has changed since',
  run: 'Run',
  open: 'See the run',
  accept: 'Accept what was seen',
  remove: 'Remove',
  removed: (name) => `“${name}” was removed.`,
  putBack: 'Put back',
  edit: 'Input, mocks and what is expected',
  input: 'Input (JSON)',
  mocks: 'Mocks (JSON)',
  status: 'Expected status',
  output: 'Expected output (JSON, empty if any will do)',
  error: 'Expected error (empty if any will do)',
  path: 'Expected path, one state a line (empty if any will do)',
  statuses: {
    SUCCEEDED: 'Succeeds',
    FAILED: 'Fails',
    TIMED_OUT: 'Runs out of time',
    ABORTED: 'Is aborted',
    RUNNING: 'Never ends',
  },
  sides: { left: 'expected', right: 'seen' },
  complaints: { status: 'Status', error: 'Error', output: 'Output', path: 'Path' },
  importFile: 'Import cases',
  exportCases: 'Export cases',
  exportTests: 'Export as a test',
  exportNote: 'Three files: the test for node --test, the cases and the machine. Keep them together.',
  noFile: 'The file has no cases of Pasos.',
  unkept: 'This browser keeps nothing: the cases are lost when you close the page. Export them.',
};

const texts: Readonly<Record<Language, CaseTexts>> = { es, en };

export function caseTexts(language: Language): CaseTexts {
  return texts[language];
}
