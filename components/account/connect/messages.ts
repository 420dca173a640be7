import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Conectar tu cuenta de AWS',
  lead: 'El mismo laboratorio, en tu cuenta. Nada se crea hasta que veas la lista y digas que sí.',
  promise:
    'Las claves viven solo en la memoria de este servidor: ni en disco, ni en tu navegador, ni en registros. Se olvidan al desconectar, tras 30 minutos sin uso y al apagar Pasos.',
  way: 'Cómo te identificas',
  ways: {
    pasted: 'Claves temporales',
    profile: 'Perfil de este equipo',
    role: 'Asumir un rol',
  },
  waysHelp: {
    pasted: 'De AWS Academy, un taller, o el portal de acceso (SSO)',
    profile: 'De ~/.aws, también con SSO',
    role: 'Permisos de una hora sobre un rol preparado para esto',
  },
  keys: 'Pega aquí el bloque de claves',
  keysHelp:
    'Tal como te lo dan: líneas export, bloque [default] o JSON. No se muestran, y la caja se vacía al enviar.',
  found: {
    label: 'En lo que has pegado:',
    id: 'access key id',
    secret: 'secret access key',
    token: 'session token',
    has: 'está',
    hasNot: 'falta',
  },
  longLived: {
    title: 'Estas claves no caducan nunca.',
    text: 'Son de un usuario de IAM (empiezan por AKIA). Funcionan, pero si alguien las consigue valen hasta que las borres. Es más seguro usar claves temporales o asumir un rol.',
    link: 'Por qué, y cómo, según AWS',
  },
  profile: 'Perfil',
  environment: 'Las variables de entorno con las que arrancó Pasos',
  noProfiles: 'No hay perfiles en la configuración de AWS de este equipo. Créalos con: aws configure sso',
  roleArn: 'ARN del rol',
  externalId: 'External ID (si lo pide)',
  from: 'Con qué lo asumes',
  region: 'Región',
  regionHelp: 'Busca por código o por lugar. En un curso, la que te hayan dicho.',
  noRegion: 'Ninguna región se llama así.',
  advanced: 'Opciones avanzadas',
  endpoint: 'Otra dirección en lugar de AWS',
  endpointHelp:
    'Para LocalStack, otro motor de Pasos o un proxy. Tus claves firman lo que se envía allí. Vacío: AWS.',
  submit: 'Conectar',
  submitting: 'Preguntando a AWS quién eres…',
  cancel: 'Cancelar',
  cleared: 'Por seguridad, la caja se ha vaciado: para probar otra vez, pega de nuevo las claves.',
  needsKeys: 'Pega primero tus claves.',
  needsRole: 'Escribe el ARN del rol: arn:aws:iam::123456789012:role/nombre',
  help: '¿Dónde encuentro mis claves?',
  helpItems: [
    {
      title: 'AWS Academy',
      text: 'En el laboratorio: Start Lab, espera al punto verde, AWS Details, y junto a «AWS CLI» pulsa Show. Copia el bloque entero. Región: us-east-1 o us-west-2.',
    },
    {
      title: 'Un taller (Workshop Studio)',
      text: 'En la página del evento: Get AWS CLI credentials. Copia las líneas export de tu sistema.',
    },
    {
      title: 'Portal de acceso (IAM Identity Center, SSO)',
      text: 'En el portal: tu cuenta, Access keys, opción 1 o 2, y copia el bloque.',
    },
    {
      title: 'Tu propia cuenta',
      text: 'En una terminal donde ya trabajes con AWS: aws configure export-credentials --format env. Si usas claves de larga duración, pide antes unas temporales: aws sts get-session-token. Ojo: estas no pueden tocar IAM; para eso, asume un rol.',
    },
  ],
};

const en: typeof es = {
  title: 'Connect your AWS account',
  lead: 'The same lab, in your account. Nothing is created before you have seen the list and said yes.',
  promise:
    'The keys live in the memory of this server only: not on disk, not in your browser, not in logs. They are forgotten when you disconnect, after 30 idle minutes and when Pasos stops.',
  way: 'How you identify yourself',
  ways: {
    pasted: 'Temporary keys',
    profile: 'Profile of this computer',
    role: 'Assume a role',
  },
  waysHelp: {
    pasted: 'From AWS Academy, a workshop, or the access portal (SSO)',
    profile: 'From ~/.aws, also with SSO',
    role: 'Permissions for an hour through a role made for this',
  },
  keys: 'Paste the block of keys here',
  keysHelp:
    'As it was given to you: export lines, a [default] block or JSON. They are not shown, and the box is emptied when you send.',
  found: {
    label: 'In what you pasted:',
    id: 'access key id',
    secret: 'secret access key',
    token: 'session token',
    has: 'there',
    hasNot: 'missing',
  },
  longLived: {
    title: 'These keys never expire.',
    text: 'They belong to an IAM user (they begin with AKIA). They work, but whoever gets hold of them can use them until you delete them. Temporary keys or a role are safer.',
    link: 'Why, and how, from AWS',
  },
  profile: 'Profile',
  environment: 'The environment variables Pasos was started with',
  noProfiles: 'This computer’s AWS configuration has no profiles. Create one with: aws configure sso',
  roleArn: 'ARN of the role',
  externalId: 'External ID (if asked for)',
  from: 'What you assume it with',
  region: 'Region',
  regionHelp: 'Search by code or by place. In a course, the one you were told.',
  noRegion: 'No region is called that.',
  advanced: 'Advanced options',
  endpoint: 'Another address in place of AWS',
  endpointHelp:
    'For LocalStack, another Pasos engine or a proxy. Your keys sign what is sent there. Empty: AWS.',
  submit: 'Connect',
  submitting: 'Asking AWS who you are…',
  cancel: 'Cancel',
  cleared: 'To be safe, the box has been emptied: to try again, paste the keys once more.',
  needsKeys: 'Paste your keys first.',
  needsRole: 'Write the ARN of the role: arn:aws:iam::123456789012:role/name',
  help: 'Where do I find my keys?',
  helpItems: [
    {
      title: 'AWS Academy',
      text: 'In the lab: Start Lab, wait for the green dot, AWS Details, and beside “AWS CLI” press Show. Copy the whole block. Region: us-east-1 or us-west-2.',
    },
    {
      title: 'A workshop (Workshop Studio)',
      text: 'On the page of the event: Get AWS CLI credentials. Copy the export lines for your system.',
    },
    {
      title: 'Access portal (IAM Identity Center, SSO)',
      text: 'In the portal: your account, Access keys, option 1 or 2, and copy the block.',
    },
    {
      title: 'Your own account',
      text: 'In a terminal where you work with AWS already: aws configure export-credentials --format env. If you use long-lived keys, get temporary ones first: aws sts get-session-token. Mind that those cannot touch IAM; for that, assume a role.',
    },
  ],
};

const messages = { es, en } satisfies Record<Language, typeof es>;

export type ConnectTexts = typeof es;

export function connectTexts(language: Language): ConnectTexts {
  return messages[language];
}
