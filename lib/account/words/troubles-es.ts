import type { TroubleTable } from './trouble-words';

export const troublesEs: TroubleTable = {
  'unreadable-keys': (detail) => {
    if (detail === 'profile')
      return {
        title: 'De ese perfil no se pueden sacar claves.',
        remedy:
          'Si entra con SSO, ejecuta antes aws sso login con ese perfil. Si pide un código MFA, consigue claves temporales en tu terminal y pégalas aquí. El mensaje dice qué falta.',
      };
    return {
      title: detail
        ? `En lo que pegaste falta: ${detail}.`
        : 'No encuentro unas claves completas en lo que pegaste.',
      remedy:
        'Hacen falta aws_access_key_id, aws_secret_access_key y, si son temporales, aws_session_token. Copia el bloque entero, tal como te lo dan, y pégalo otra vez: lo que pegaste ya no está en la página.',
    };
  },
  'wrong-keys': () => ({
    title: 'AWS no reconoce estas claves.',
    remedy:
      'Suele faltar un trozo al copiar, o son de otra sesión. Si son temporales, necesitan también su session token. Cópialas de nuevo, las tres a la vez.',
  }),
  expired: () => ({
    title: 'Estas claves han caducado.',
    remedy:
      'Es lo normal con claves temporales. Pide unas nuevas donde conseguiste estas y vuelve a conectar: tu trabajo sigue aquí, y lo que hay en tu cuenta también.',
  }),
  denied: (action) => ({
    title: action
      ? `Estas credenciales no permiten ${action}.`
      : 'Estas credenciales no permiten esta acción.',
    remedy: action
      ? `Pide a quien administra la cuenta que añada ${action} a tu usuario o rol, o conecta con otro que lo tenga. Si ya lo tiene, puede que otra política lo niegue: el mensaje de AWS dice cuál.`
      : 'El mensaje de AWS dice qué falta. Pídelo a quien administra la cuenta, o conecta con otro rol.',
  }),
  'missing-role': (role) => ({
    title: role
      ? `Step Functions no puede asumir el rol ${role}.`
      : 'El rol que necesita la máquina no existe, o Step Functions no puede asumirlo.',
    remedy:
      'Un rol recién creado tarda unos segundos en valer: espera un poco y guarda otra vez. Si sigue igual, Pasos lo crea de nuevo al guardar.',
  }),
  'wrong-region': (region) => ({
    title: region ? `Estas claves son de la región ${region}.` : 'La región no es la que toca.',
    remedy: region
      ? `Vuelve a conectar y elige ${region}.`
      : 'Tu cuenta quizá no tenga activada esa región, o tu organización solo permita otra. Vuelve a conectar y elige otra: en un curso suele ser us-east-1 o us-west-2.',
  }),
  throttled: (seconds) => ({
    title: 'AWS pide ir más despacio.',
    remedy: seconds
      ? `No has hecho nada mal: cada cuenta tiene un ritmo. Espera ${seconds} segundos y prueba otra vez.`
      : 'No has hecho nada mal: cada cuenta tiene un ritmo. Ya lo hemos intentado varias veces; espera unos segundos y prueba otra vez.',
  }),
  skew: (minutes) => ({
    title: minutes
      ? `El reloj del equipo donde se ejecuta Pasos va ${minutesEs(minutes)}.`
      : 'El reloj del equipo donde se ejecuta Pasos no va en hora.',
    remedy:
      'AWS solo acepta firmas de hace menos de cinco minutos. Pon ese reloj en hora (mejor, con la hora automática del sistema) y prueba otra vez. Las claves están bien.',
  }),
  unreachable: (detail) =>
    detail === 'site'
      ? {
          title: 'No se puede hablar con Pasos.',
          remedy:
            'Mira si sigue en marcha y si hay conexión. Tu texto está guardado; prueba otra vez en unos segundos.',
        }
      : {
          title: 'Desde aquí no se llega a AWS.',
          remedy:
            'Mira si el equipo donde se ejecuta Pasos tiene Internet, y si un proxy o un cortafuegos lo impide. Si indicaste una dirección propia, comprueba que alguien responde en ella.',
        },
  'not-connected': () => ({
    title: 'No hay ninguna cuenta conectada.',
    remedy:
      'Las claves se olvidan al desconectar, tras 30 minutos sin uso y al reiniciar Pasos. Vuelve a conectar: tu texto sigue aquí.',
  }),
  'not-offered': (detail) => {
    if (detail === 'own-machine')
      return {
        title: 'Los perfiles y las direcciones propias son solo para cuando Pasos se ejecuta en tu equipo.',
        remedy: 'Aquí, pega claves temporales o asume un rol.',
      };
    if (detail === 'https')
      return {
        title: 'Por aquí tus claves viajarían sin cifrar, y Pasos no las acepta.',
        remedy: 'Abre Pasos con https://, o ejecútalo en tu propio equipo.',
      };
    if (detail !== undefined)
      return {
        title: 'Esto no lo creó Pasos para ti, y por eso no lo toca.',
        remedy:
          'Si no lo necesitas, bórralo en la consola de AWS y prueba otra vez. Si lo necesitas, trabaja en otra región: allí el nombre está libre.',
      };
    return {
      title: 'Pasos no hace esto en tu cuenta.',
      remedy:
        'Solo deja pasar lo que los laboratorios necesitan, para que nada te sorprenda. Puedes hacerlo en la consola de AWS, o aquí en Local.',
    };
  },
  limit: () => ({
    title: 'Tu cuenta ha llegado a un límite de AWS.',
    remedy:
      'Borra lo que ya no uses (mira en «Recursos» lo que creó Pasos) o pide una cuota mayor en Service Quotas.',
  }),
  other: () => ({
    title: 'AWS no hizo lo que pedimos.',
    remedy: 'El mensaje de AWS dice por qué. Si no te ayuda, prueba otra vez.',
  }),
};

function minutesEs(minutes: string): string {
  const count = Math.abs(Number(minutes));
  const words = count === 1 ? '1 minuto' : `${count} minutos`;
  return minutes.startsWith('-') ? `${words} por detrás` : `${words} por delante`;
}
