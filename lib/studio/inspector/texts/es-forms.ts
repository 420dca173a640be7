export const optionsEs = {
  value: 'Valor',
  path: 'De los datos',
  expression: 'Expresión',
  written: 'Escrito aquí',
  none: 'Nada',
  off: 'No',
  on: 'Sí',
  'as-machine': 'El de la máquina',
  'jsonpath-default': 'Sin decirlo (JSONPath)',
  jsonpath: 'JSONPath',
  jsonata: 'JSONata',
  all: 'Todo',
  part: 'Una parte',
  nothing: 'Nada',
  replace: 'Reemplaza',
  combine: 'Se añade',
  discard: 'Se descarta',
  seconds: 'Segundos',
  timestamp: 'Hasta una fecha',
  'seconds-path': 'Segundos de los datos',
  'timestamp-path': 'Fecha de los datos',
  'state-input': 'La entrada',
  connection: 'Pública',
  'private-connection': 'Privada (InvocationConfig)',
  inline: 'Inline',
  distributed: 'Distributed',
  'state-data': 'Datos del estado',
  s3: 'Amazon S3',
  'one-object': 'Un objeto',
  'object-list': 'La lista de objetos',
} as const;

export type OptionTextId = keyof typeof optionsEs;

export const sectionsEs = {
  times: 'Tiempos',
  role: 'Permisos de otra cuenta',
  batches: 'Grupos',
  tolerated: 'Fallos tolerados',
  export: 'Resultados',
  besides: 'Además',
} as const;

export type SectionTextId = keyof typeof sectionsEs;
