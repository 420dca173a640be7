import type { CostLine } from '@/lib/account/contract';
import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Antes de crear nada en tu cuenta',
  who: 'Quién eres',
  account: 'Cuenta',
  region: 'Región',
  creates: 'Qué se va a crear',
  isNew: 'nuevo',
  exists: 'ya está',
  cost: 'Qué cuesta, como mucho',
  costHelp:
    'Con holgura: unas 50 ejecuciones tuyas y diez pasadas de las comprobaciones, sin contar la capa gratuita. Precios que AWS publica para us-east-1; en otra región, los de la más cara.',
  lines: {
    transitions: (count: string) => `${count} transiciones de estado`,
    requests: (count: string) => `${count} peticiones y ejecuciones Express`,
    lambda: (count: string) => `${count} llamadas a Lambda`,
    logs: (count: string) => `${count} GB de registros`,
    storage: (count: string) => `${count} GB almacenados un mes`,
  } satisfies Record<CostLine['what'], (count: string) => string>,
  permissions: 'Permisos',
  allowed: 'Tienes todos los que hacen falta.',
  unknown:
    'Tu cuenta no deja preguntar qué permisos tienes. Si falta alguno, AWS dirá cuál y no quedará nada a medias sin que lo veas en «Recursos».',
  missing: 'Te faltan estos. Pídelos a quien administra la cuenta, o conecta con otro rol:',
  tidy: 'Todo lleva las etiquetas pasos:lab y pasos:student, se apunta antes de crearse y se borra con un clic en «Recursos».',
  create: 'Crear en mi cuenta',
  createAnyway: 'Intentarlo de todos modos',
  cancel: 'No crear nada',
};

const en: typeof es = {
  title: 'Before anything is created in your account',
  who: 'Who you are',
  account: 'Account',
  region: 'Region',
  creates: 'What will be created',
  isNew: 'new',
  exists: 'is there',
  cost: 'What it costs, at most',
  costHelp:
    'Generously: some 50 executions of yours and ten passes of the checks, without the free tier. Prices AWS publishes for us-east-1; elsewhere, those of the dearest region.',
  lines: {
    transitions: (count) => `${count} state transitions`,
    requests: (count) => `${count} requests and Express executions`,
    lambda: (count) => `${count} calls of Lambda`,
    logs: (count) => `${count} GB of logs`,
    storage: (count) => `${count} GB stored for a month`,
  },
  permissions: 'Permissions',
  allowed: 'You have all that it takes.',
  unknown:
    'Your account does not let us ask which permissions you have. If one is missing, AWS will say which, and nothing stays half made without showing in “Resources”.',
  missing: 'These are missing. Ask whoever administers the account for them, or connect with another role:',
  tidy: 'Everything carries the tags pasos:lab and pasos:student, is written down before it is created, and goes with one click in “Resources”.',
  create: 'Create in my account',
  createAnyway: 'Try it anyway',
  cancel: 'Create nothing',
};

const messages = { es, en } satisfies Record<Language, typeof es>;

export type PlanTexts = typeof es;

export function planTexts(language: Language): PlanTexts {
  return messages[language];
}
