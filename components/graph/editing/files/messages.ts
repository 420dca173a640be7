import type { Language } from '@/lib/i18n/languages';

interface Texts {
  readonly title: string;
  readonly exports: string;
  readonly imports: string;
  readonly help: string;
  readonly paste: string;
  readonly file: string;
  readonly replace: string;
  readonly close: string;
  readonly replaced: string;
  readonly failed: (line: number | undefined) => string;
  readonly noObject: string;
  readonly problems: (count: number) => string;
  readonly good: string;
  readonly broken: string;
  readonly noPicture: string;
  readonly drawing: string;
}

export const filesTexts: Readonly<Record<Language, Texts>> = {
  es: {
    title: 'Exportar e importar',
    exports: 'Exportar',
    imports: 'Importar',
    help: 'Pega una definición en JSON o YAML, o elige un archivo. Reemplaza el texto del editor; Deshacer lo recupera.',
    paste: 'Definición en JSON o YAML',
    file: 'Elegir un archivo',
    replace: 'Reemplazar el texto',
    close: 'Cerrar',
    replaced: 'Texto reemplazado. Deshacer recupera el anterior.',
    failed: (line) => `No es JSON ni YAML${line === undefined ? '' : `: se rompe en la línea ${line}`}.`,
    noObject: 'Una definición es un objeto con StartAt y States.',
    problems: (count) =>
      count === 1 ? 'AWS le encontraría 1 error:' : `AWS le encontraría ${count} errores:`,
    good: 'Lista para importar: AWS no le encontraría errores.',
    broken: 'El texto tiene un error de sintaxis: para exportar YAML o imagen, corrígelo antes.',
    noPicture: 'El navegador no pudo dibujar la imagen. Prueba con SVG.',
    drawing: 'Máquina de estados',
  },
  en: {
    title: 'Export and import',
    exports: 'Export',
    imports: 'Import',
    help: 'Paste a definition in JSON or YAML, or choose a file. It replaces the text in the editor; undo brings it back.',
    paste: 'Definition in JSON or YAML',
    file: 'Choose a file',
    replace: 'Replace the text',
    close: 'Close',
    replaced: 'Text replaced. Undo brings the old one back.',
    failed: (line) => `Neither JSON nor YAML${line === undefined ? '' : `: it breaks in line ${line}`}.`,
    noObject: 'A definition is an object with StartAt and States.',
    problems: (count) =>
      count === 1 ? 'AWS would find 1 error in it:' : `AWS would find ${count} errors in it:`,
    good: 'Ready to import: AWS would find no errors in it.',
    broken: 'The text has a syntax error: fix it before you export YAML or a picture.',
    noPicture: 'The browser could not draw the picture. Try SVG.',
    drawing: 'State machine',
  },
};
