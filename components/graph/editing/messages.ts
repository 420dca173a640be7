import type { Language } from '@/lib/i18n/languages';

interface Texts {
  readonly keys: string;
  readonly menuOf: (name: string) => string;
  readonly insertMenu: string;
  readonly insertHere: string;
  readonly back: string;
  readonly openForm: string;
  readonly goToText: string;
  readonly copyLink: string;
  readonly showTouched: (name: string) => string;
  readonly rename: string;
  readonly nameOf: (name: string) => string;
  readonly leadTo: string;
  readonly ways: string;
  readonly rule: (number: number) => string;
  readonly nowhere: string;
  readonly addAfter: string;
  readonly addBefore: string;
  readonly palette: string;
  readonly duplicate: string;
  readonly copy: string;
  readonly cut: string;
  readonly paste: string;
  readonly pasteNamed: (name: string) => string;
  readonly wrap: (container: string) => string;
  readonly unwrap: string;
  readonly addRule: string;
  readonly addBranch: string;
  readonly addCatcher: string;
  readonly addRetrier: string;
  readonly next: string;
  readonly endHere: string;
  readonly changeType: string;
  readonly move: string;
  readonly moveAfter: (name: string) => string;
  readonly moveBefore: (name: string) => string;
  readonly moveHere: (label: string) => string;
  readonly start: string;
  readonly remove: string;
  readonly tools: string;
  readonly fullScreen: string;
  readonly files: string;
  readonly map: string;
  readonly done: {
    readonly added: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly duplicated: (name: string) => string;
    readonly copied: (name: string) => string;
    readonly cut: (name: string) => string;
    readonly pasted: (name: string) => string;
    readonly moved: (name: string) => string;
    readonly wrapped: (name: string) => string;
    readonly unwrapped: (name: string) => string;
    readonly changed: (name: string) => string;
    readonly renamed: (name: string) => string;
    readonly led: (name: string) => string;
    readonly undone: string;
    readonly redone: string;
  };
}

const es: Texts = {
  keys: 'Supr borra el estado, F2 cambia su nombre, Ctrl+D lo duplica, + añade otro detrás, Alt+C centra. El menú contextual tiene el resto.',
  menuOf: (name) => `Acciones de ${name}`,
  insertMenu: 'Añadir un estado',
  insertHere: 'Añadir un estado aquí',
  back: 'Atrás',
  openForm: 'Abrir el formulario',
  goToText: 'Ir al texto',
  copyLink: 'Copiar enlace a este estado',
  showTouched: (name) => `Ver lo que tocó: ${name}`,
  rename: 'Cambiar el nombre',
  nameOf: (name) => `Nombre de ${name}`,
  leadTo: 'Llevar a un estado',
  ways: 'Caminos',
  rule: (number) => `Regla ${number}`,
  nowhere: 'ningún sitio',
  addAfter: 'Añadir después',
  addBefore: 'Añadir antes',
  palette: 'Más en la paleta…',
  duplicate: 'Duplicar',
  copy: 'Copiar',
  cut: 'Cortar',
  paste: 'Pegar después',
  pasteNamed: (name) => `Pegar ${name}`,
  wrap: (container) => `Envolver en ${container}`,
  unwrap: 'Sacar lo de dentro',
  addRule: 'Añadir una regla',
  addBranch: 'Añadir una rama',
  addCatcher: 'Añadir un Catch',
  addRetrier: 'Añadir un Retry',
  next: 'Siguiente estado',
  endHere: 'Terminar aquí (End)',
  changeType: 'Cambiar el tipo',
  move: 'Mover',
  moveAfter: (name) => `Después de ${name}`,
  moveBefore: (name) => `Antes de ${name}`,
  moveHere: (label) => `En el camino ${label}`,
  start: 'Al principio',
  remove: 'Borrar',
  tools: 'Herramientas del grafo',
  fullScreen: 'Pantalla completa',
  files: 'Exportar e importar',
  map: 'Minimapa',
  done: {
    added: (name) => `${name} añadido.`,
    removed: (name) => `${name} borrado.`,
    duplicated: (name) => `${name} duplicado.`,
    copied: (name) => `${name} copiado.`,
    cut: (name) => `${name} cortado.`,
    pasted: (name) => `${name} pegado.`,
    moved: (name) => `${name} movido.`,
    wrapped: (name) => `${name} envuelto.`,
    unwrapped: (name) => `Se ha sacado lo que había en ${name}.`,
    changed: (name) => `${name} cambiado.`,
    renamed: (name) => `Ahora se llama ${name}, también en los caminos que llevan a él.`,
    led: (name) => `El camino lleva a ${name}.`,
    undone: 'Deshecho.',
    redone: 'Rehecho.',
  },
};

const en: Texts = {
  keys: 'Delete removes the state, F2 renames it, Ctrl+D duplicates it, + adds one after it, Alt+C centres. The context menu has the rest.',
  menuOf: (name) => `Actions for ${name}`,
  insertMenu: 'Add a state',
  insertHere: 'Add a state here',
  back: 'Back',
  openForm: 'Open the form',
  goToText: 'Go to the text',
  copyLink: 'Copy link to this state',
  showTouched: (name) => `See what it touched: ${name}`,
  rename: 'Rename',
  nameOf: (name) => `Name of ${name}`,
  leadTo: 'Lead to a state',
  ways: 'Ways',
  rule: (number) => `Rule ${number}`,
  nowhere: 'nowhere',
  addAfter: 'Add after',
  addBefore: 'Add before',
  palette: 'More in the palette…',
  duplicate: 'Duplicate',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste after',
  pasteNamed: (name) => `Paste ${name}`,
  wrap: (container) => `Wrap in ${container}`,
  unwrap: 'Take out what is inside',
  addRule: 'Add a rule',
  addBranch: 'Add a branch',
  addCatcher: 'Add a catcher',
  addRetrier: 'Add a retrier',
  next: 'Next state',
  endHere: 'End here (End)',
  changeType: 'Change the type',
  move: 'Move',
  moveAfter: (name) => `After ${name}`,
  moveBefore: (name) => `Before ${name}`,
  moveHere: (label) => `On the way ${label}`,
  start: 'To the beginning',
  remove: 'Delete',
  tools: 'Tools of the graph',
  fullScreen: 'Full screen',
  files: 'Export and import',
  map: 'Minimap',
  done: {
    added: (name) => `${name} added.`,
    removed: (name) => `${name} deleted.`,
    duplicated: (name) => `${name} duplicated.`,
    copied: (name) => `${name} copied.`,
    cut: (name) => `${name} cut.`,
    pasted: (name) => `${name} pasted.`,
    moved: (name) => `${name} moved.`,
    wrapped: (name) => `${name} wrapped.`,
    unwrapped: (name) => `What was inside ${name} has been taken out.`,
    changed: (name) => `${name} changed.`,
    renamed: (name) => `It is called ${name}, and so do the ways that lead to it.`,
    led: (name) => `The way leads to ${name}.`,
    undone: 'Undone.',
    redone: 'Redone.',
  },
};

export const editingTexts: Readonly<Record<Language, Texts>> = { es, en };
