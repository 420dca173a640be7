import type { Language } from '@/lib/i18n/languages';

const es = {
  waiting: 'esperan',
  flying: 'en manos de alguien',
  delayed: 'llegarán más tarde',
  visibility: (seconds: number) =>
    `Quien recoge un mensaje tiene ${seconds} s para borrarlo; si no, vuelve a la cola.`,
  fifo: 'FIFO: en orden y sin repetir.',
  deadLetter: (receives: number) => `A la ${receives + 1}.ª vez sin borrarlo, el mensaje va a`,
  messages: 'Mensajes',
  states: {
    waiting: () => 'espera',
    flying: (until: string) => `lo tiene alguien hasta las ${until}`,
    delayed: (at: string) => `llega a las ${at}`,
  },
  peekNote: 'Los que esperan, sin tocarlos: mirar no los recoge.',
  none: 'La cola está vacía. Envía un mensaje, o deja que lo haga una Task.',
  receive: 'Recoger mensajes',
  receiveNote:
    'Los recoges como haría un trabajador: nadie más los ve hasta que los borras, los devuelves o pasa el tiempo.',
  nothing: 'No hay mensajes que recoger ahora mismo.',
  got: 'Recogidos por ti',
  done: 'Hecho: borrar',
  release: 'Devolver',
  received: (count: number) => (count === 1 ? 'recogido 1 vez' : `recogido ${count} veces`),
  send: 'Enviar mensaje',
  body: 'Mensaje',
  group: 'Grupo (MessageGroupId)',
  delay: 'Retraso en segundos',
  sent: 'Enviado.',
  purge: 'Vaciar la cola',
  purgeSure: '¿Borrar todos los mensajes de la cola?',
  isFifo: 'FIFO: en orden y sin repetir',
  hasDeadLetter: 'Con una cola para los que fallan (dead-letter queue)',
  token: 'Lleva un testigo (task token): una ejecución espera la respuesta.',
  succeed: 'Responder que sí',
  fail: 'Responder que falló',
  answered: 'Respondido: la ejecución sigue.',
  picked: 'el que buscabas',
  fresh: 'nuevo',
};

const en: typeof es = {
  waiting: 'waiting',
  flying: 'in somebody’s hands',
  delayed: 'come later',
  visibility: (seconds) =>
    `Whoever takes a message has ${seconds} s to delete it; otherwise it is back in the queue.`,
  fifo: 'FIFO: in order and never twice.',
  deadLetter: (receives) => `After ${receives} times without being deleted, a message goes to`,
  messages: 'Messages',
  states: {
    waiting: () => 'waits',
    flying: (until) => `somebody has it until ${until}`,
    delayed: (at) => `comes at ${at}`,
  },
  peekNote: 'Those that wait, untouched: looking does not take them.',
  none: 'The queue is empty. Send a message, or let a Task do it.',
  receive: 'Take messages',
  receiveNote:
    'You take them as a worker would: nobody else sees them until you delete them, give them back, or time is up.',
  nothing: 'There are no messages to take right now.',
  got: 'Taken by you',
  done: 'Done: delete',
  release: 'Give back',
  received: (count) => (count === 1 ? 'taken once' : `taken ${count} times`),
  send: 'Send message',
  body: 'Message',
  group: 'Group (MessageGroupId)',
  delay: 'Delay in seconds',
  sent: 'Sent.',
  purge: 'Empty the queue',
  purgeSure: 'Delete all messages of the queue?',
  isFifo: 'FIFO: in order and never twice',
  hasDeadLetter: 'With a queue for those that fail (dead-letter queue)',
  token: 'It carries a task token: an execution waits for the answer.',
  succeed: 'Answer: it went well',
  fail: 'Answer: it failed',
  answered: 'Answered: the execution goes on.',
  picked: 'the one you came for',
  fresh: 'new',
};

export function queueTexts(language: Language): typeof es {
  return { es, en }[language];
}
