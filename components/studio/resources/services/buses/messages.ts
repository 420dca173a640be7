import type { Language } from '@/lib/i18n/languages';

const es = {
  rules: 'Reglas',
  none: 'Este bus no tiene reglas: los eventos entran y nadie los oye.',
  goesTo: 'va a',
  nobody: 'nadie',
  off: 'apagada',
  turnOn: 'Encender',
  turnOff: 'Apagar',
  remove: 'Eliminar',
  removeSure: (name: string) => `¿Eliminar la regla ${name}?`,
  schedule: 'Horario',
  addRule: 'Añadir una regla',
  ruleName: 'Nombre de la regla',
  pattern: 'Patrón: qué eventos le interesan',
  target: 'A quién se lo da',
  notJson: 'Todavía no es JSON válido.',
  send: 'Enviar un evento',
  source: 'Origen (source)',
  type: 'Tipo (detail-type)',
  detail: 'Contenido (detail)',
  sent: (id: string) => `Enviado (${id}).`,
  matched: (rules: readonly string[]) =>
    rules.length === 0 ? 'Ninguna regla lo recoge.' : `Lo recoge: ${rules.join(', ')}.`,
};

const en: typeof es = {
  rules: 'Rules',
  none: 'This bus has no rules: events come in and nobody hears them.',
  goesTo: 'goes to',
  nobody: 'nobody',
  off: 'off',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  remove: 'Delete',
  removeSure: (name) => `Delete the rule ${name}?`,
  schedule: 'Schedule',
  addRule: 'Add a rule',
  ruleName: 'Name of the rule',
  pattern: 'Pattern: which events it wants',
  target: 'Who gets it',
  notJson: 'Not valid JSON yet.',
  send: 'Send an event',
  source: 'Source',
  type: 'Type (detail-type)',
  detail: 'Content (detail)',
  sent: (id) => `Sent (${id}).`,
  matched: (rules) => (rules.length === 0 ? 'No rule takes it.' : `Taken by: ${rules.join(', ')}.`),
};

export function busTexts(language: Language): typeof es {
  return { es, en }[language];
}
