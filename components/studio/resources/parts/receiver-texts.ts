import type { Language } from '@/lib/i18n/languages';
import type { ReceiverKind } from '@/lib/studio/resources/messaging/receivers';

const kinds: Readonly<Record<ReceiverKind, string>> = {
  states: 'Máquina de estados',
  sqs: 'Cola',
  lambda: 'Función',
};

const es = {
  kinds,
  choose: 'Elige a quién…',
  none: 'Crea antes una cola o una función: aquí podrás elegirla.',
};

const en: typeof es = {
  kinds: { states: 'State machine', sqs: 'Queue', lambda: 'Function' },
  choose: 'Choose who…',
  none: 'First create a queue or a function: then you can choose it here.',
};

export function receiverTexts(language: Language): typeof es {
  return { es, en }[language];
}
