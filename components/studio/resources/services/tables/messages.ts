import type { Language } from '@/lib/i18n/languages';
import type { ItemFault } from '@/lib/studio/resources/tables/item-text';
import type { KeyKind } from '@/lib/studio/resources/tables/tables';

const kinds: Readonly<Record<KeyKind, string>> = { S: 'texto', N: 'número', B: 'bytes' };
const faults: Readonly<Record<ItemFault, string>> = {
  json: 'Todavía no es JSON válido.',
  object: 'Un elemento es un objeto JSON: empieza por { y acaba por }.',
  types: 'En la forma de DynamoDB cada atributo lleva su tipo: { "id": { "S": "1" } }.',
  digits: 'Hay un número con demasiadas cifras para JSON. Usa la forma de DynamoDB: { "N": "…" }.',
};

const es = {
  kinds,
  faults,
  partition: 'Clave de partición',
  sort: 'Clave de ordenación (si hace falta)',
  kindOf: (name: string) => `Tipo de ${name}`,
  key: 'Clave',
  indexes: 'Índices',
  items: 'Elementos',
  view: 'Forma de ver los elementos',
  asTable: 'Tabla',
  asJson: 'JSON',
  none: 'La tabla está vacía. Añade un elemento, o deja que lo haga un Task.',
  add: 'Añadir elemento',
  edit: 'Editar',
  editing: (key: string) => `Editar ${key}`,
  adding: 'Elemento nuevo',
  item: 'Elemento (JSON)',
  form: 'Forma de escribirlo',
  plain: 'JSON normal',
  typed: 'Como DynamoDB',
  save: 'Guardar',
  remove: 'Eliminar',
  more: 'Ver más elementos',
  shown: (count: number) => `${count} a la vista`,
  fresh: 'nuevo',
  noKey: 'Le falta algún atributo de la clave.',
  gone: 'Ese elemento ya no está en la tabla.',
  keyChanged: 'Has cambiado la clave: se guardará como otro elemento y el de antes se queda.',
};

const en: typeof es = {
  kinds: { S: 'text', N: 'number', B: 'bytes' },
  faults: {
    json: 'Not valid JSON yet.',
    object: 'An item is a JSON object: it begins with { and ends with }.',
    types: 'In DynamoDB’s form each attribute has its type: { "id": { "S": "1" } }.',
    digits: 'There is a number of too many digits for JSON. Use DynamoDB’s form: { "N": "…" }.',
  },
  partition: 'Partition key',
  sort: 'Sort key (if needed)',
  kindOf: (name) => `Type of ${name}`,
  key: 'Key',
  indexes: 'Indexes',
  items: 'Items',
  view: 'How to see the items',
  asTable: 'Table',
  asJson: 'JSON',
  none: 'The table is empty. Add an item, or let a Task do it.',
  add: 'Add item',
  edit: 'Edit',
  editing: (key) => `Edit ${key}`,
  adding: 'New item',
  item: 'Item (JSON)',
  form: 'How to write it',
  plain: 'Plain JSON',
  typed: 'As DynamoDB',
  save: 'Save',
  remove: 'Delete',
  more: 'Show more items',
  shown: (count) => `${count} shown`,
  fresh: 'new',
  noKey: 'It lacks an attribute of the key.',
  gone: 'That item is not in the table any more.',
  keyChanged: 'You have changed the key: it will be saved as another item, and the one before stays.',
};

export function tableTexts(language: Language): typeof es {
  return { es, en }[language];
}
