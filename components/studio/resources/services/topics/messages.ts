import type { Language } from '@/lib/i18n/languages';

const es = {
  subscriptions: 'Suscripciones',
  none: 'Nadie está suscrito: lo que se publique no llegará a nadie.',
  pending: 'pendiente de confirmar',
  subscribe: 'Suscribir',
  subscriber: 'A quién le llega',
  unsubscribe: (name: string) => `Quitar la suscripción de ${name}`,
  remove: 'Quitar',
  publish: 'Publicar',
  subject: 'Asunto (si hace falta)',
  message: 'Mensaje',
  published: (id: string) => `Publicado (${id}).`,
  isFifo: 'FIFO: en orden y sin repetir',
  open: (name: string) => `Abrir ${name}`,
};

const en: typeof es = {
  subscriptions: 'Subscriptions',
  none: 'Nobody has subscribed: what is published reaches nobody.',
  pending: 'waiting to be confirmed',
  subscribe: 'Subscribe',
  subscriber: 'Who gets it',
  unsubscribe: (name) => `Remove the subscription of ${name}`,
  remove: 'Remove',
  publish: 'Publish',
  subject: 'Subject (if needed)',
  message: 'Message',
  published: (id) => `Published (${id}).`,
  isFifo: 'FIFO: in order and never twice',
  open: (name) => `Open ${name}`,
};

export function topicTexts(language: Language): typeof es {
  return { es, en }[language];
}
