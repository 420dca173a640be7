import type { Language } from '@/lib/i18n/languages';
import type { FileNameFault } from '@/lib/studio/resources/functions/code-files';

const fileFaults: Readonly<Record<FileNameFault, string>> = {
  empty: 'Escribe un nombre, como lib/precios.mjs.',
  characters: 'Usa letras sin acento, números, puntos, guiones y barras.',
  taken: 'Ya hay un archivo con ese nombre.',
};

const es = {
  fileFaults,
  runtime: 'Lenguaje',
  runtimes: { 'nodejs22.x': 'Node.js 22 (JavaScript)', 'python3.13': 'Python 3.13' } as Readonly<
    Record<string, string>
  >,
  tabs: { label: 'Función', code: 'Código', test: 'Probar', settings: 'Ajustes', logs: 'Registros' },
  files: 'Archivos de la función',
  editor: (file: string) => `Código de ${file}`,
  leave: 'Para salir del editor con el teclado: Escape y después Tabulador.',
  addFile: 'Añadir archivo',
  fileName: 'Nombre del archivo',
  removeFile: (file: string) => `Quitar ${file}`,
  others: (count: number) =>
    count === 1 ? 'y 1 archivo más que no se edita aquí' : `y ${count} archivos más que no se editan aquí`,
  deploy: 'Desplegar',
  deployed: 'Desplegado: la próxima llamada usa este código.',
  changed: 'Cambios sin desplegar',
  discard: 'Descartarlos',
  noCode: 'El código de esta función no se puede leer desde aquí.',
  event: 'Evento de prueba (JSON)',
  notJson: 'Todavía no es JSON válido.',
  fromRun: 'Usar lo que le dio la última ejecución',
  invoke: 'Invocar',
  invoking: 'Ejecutando…',
  undeployed: 'Se prueba lo desplegado: tienes cambios sin desplegar.',
  deployAndInvoke: 'Desplegar e invocar',
  result: 'Resultado',
  failed: 'La función falló',
  failedHelp: 'Lo que ves es lo que recibe la Task; Retry y Catch pueden buscar este nombre:',
  took: (ms: number) => `${ms} ms`,
  log: 'Registro de esta llamada',
  noLog: 'No escribió nada.',
  handler: 'Handler (archivo.función)',
  timeout: 'Límite de tiempo (segundos)',
  memory: 'Memoria (MB)',
  variables: 'Variables de entorno',
  variableName: 'Nombre',
  variableValue: 'Valor',
  addVariable: 'Añadir variable',
  removeVariable: (name: string) => `Quitar ${name}`,
  save: 'Guardar',
  saved: 'Guardado.',
  logsEmpty: 'Nadie la ha llamado todavía: cuando se ejecute, aquí verás lo que escriba.',
  arn: 'ARN',
  copy: 'Copiar',
  copied: 'Copiado',
};

const en: typeof es = {
  fileFaults: {
    empty: 'Type a name, such as lib/prices.mjs.',
    characters: 'Use letters without accents, digits, dots, hyphens and slashes.',
    taken: 'There is a file of that name already.',
  },
  runtime: 'Language',
  runtimes: { 'nodejs22.x': 'Node.js 22 (JavaScript)', 'python3.13': 'Python 3.13' },
  tabs: { label: 'Function', code: 'Code', test: 'Test', settings: 'Settings', logs: 'Logs' },
  files: 'Files of the function',
  editor: (file) => `Code of ${file}`,
  leave: 'To leave the editor by keyboard: Escape, then Tab.',
  addFile: 'Add file',
  fileName: 'Name of the file',
  removeFile: (file) => `Remove ${file}`,
  others: (count) =>
    count === 1
      ? 'and 1 more file that is not edited here'
      : `and ${count} more files that are not edited here`,
  deploy: 'Deploy',
  deployed: 'Deployed: the next call uses this code.',
  changed: 'Changes not deployed yet',
  discard: 'Discard them',
  noCode: 'The code of this function cannot be read from here.',
  event: 'Test event (JSON)',
  notJson: 'Not valid JSON yet.',
  fromRun: 'Use what the last execution gave it',
  invoke: 'Invoke',
  invoking: 'Running…',
  undeployed: 'What is deployed is tested: you have changes that are not.',
  deployAndInvoke: 'Deploy and invoke',
  result: 'Result',
  failed: 'The function failed',
  failedHelp: 'What you see is what the Task gets; Retry and Catch can look for this name:',
  took: (ms) => `${ms} ms`,
  log: 'Log of this call',
  noLog: 'It wrote nothing.',
  handler: 'Handler (file.function)',
  timeout: 'Time limit (seconds)',
  memory: 'Memory (MB)',
  variables: 'Environment variables',
  variableName: 'Name',
  variableValue: 'Value',
  addVariable: 'Add variable',
  removeVariable: (name) => `Remove ${name}`,
  save: 'Save',
  saved: 'Saved.',
  logsEmpty: 'Nobody has called it yet: when it runs, you see here what it writes.',
  arn: 'ARN',
  copy: 'Copy',
  copied: 'Copied',
};

export function functionTexts(language: Language): typeof es {
  return { es, en }[language];
}
