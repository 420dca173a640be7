import type { Language } from '@/lib/i18n/languages';

const es = {
  label: 'Tu cuenta de AWS',
  /** All there is room for on a phone, and what follows elsewhere. */
  short: { aws: 'AWS', local: 'Local' },
  more: { aws: ': trabajas en tu cuenta', local: ': tu cuenta sigue conectada' },
  account: 'Cuenta',
  asking: 'Consultando tu cuenta…',
  left: (time: string) => `quedan ${time}`,
  leftTitle: 'Tiempo que les queda a estas claves',
  resources: (count: number | undefined) => (count === undefined ? 'Recursos' : `Recursos: ${count}`),
  disconnect: 'Desconectar',
  toLocal: 'Pasar a local',
  toAws: 'Volver a AWS',
  reconnect: 'Volver a conectar',
  longLived: 'Claves de larga duración',
  preparing: 'Creando en tu cuenta lo que necesita el laboratorio. Puede tardar un minuto…',
  slowed: 'AWS pide ir más despacio: repetimos las llamadas con más pausa. No tienes que hacer nada.',
  ended: {
    idle: 'Tu cuenta se desconectó tras 30 minutos sin uso y las claves se olvidaron.',
    expired: 'Tus claves de AWS caducaron y se olvidaron.',
    none: 'Tu cuenta no está conectada.',
  },
  safe: 'Tu trabajo está a salvo aquí.',
  soon: 'Las claves caducan enseguida: pide otras y vuelve a conectar antes de empezar algo largo.',
};

const en: typeof es = {
  label: 'Your AWS account',
  short: { aws: 'AWS', local: 'Local' },
  more: { aws: ': you are working in your account', local: ': your account is still connected' },
  account: 'Account',
  asking: 'Asking your account…',
  left: (time) => `${time} left`,
  leftTitle: 'Time these keys have left',
  resources: (count) => (count === undefined ? 'Resources' : `Resources: ${count}`),
  disconnect: 'Disconnect',
  toLocal: 'Switch to local',
  toAws: 'Back to AWS',
  reconnect: 'Connect again',
  longLived: 'Long-lived keys',
  preparing: 'Creating what the lab needs in your account. This may take a minute…',
  slowed: 'AWS asks to slow down: we repeat the calls with longer pauses. There is nothing you need to do.',
  ended: {
    idle: 'Your account was disconnected after 30 idle minutes and the keys were forgotten.',
    expired: 'Your AWS keys expired and were forgotten.',
    none: 'Your account is not connected.',
  },
  safe: 'Your work is safe here.',
  soon: 'The keys expire soon: get new ones and connect again before you begin anything long.',
};

const messages = { es, en } satisfies Record<Language, typeof es>;

export function bannerTexts(language: Language): typeof es {
  return messages[language];
}
