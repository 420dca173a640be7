import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Lo que Pasos creó en tu cuenta',
  lead: 'Solo lo que lleva su etiqueta. Nada más de tu cuenta se mira ni se toca.',
  loading: 'Preguntando a AWS qué hay…',
  empty: 'No hay nada: tu cuenta está como antes de empezar.',
  studio: 'Estudio',
  created: (when: string) => `creado ${when}`,
  console: 'Abrir en la consola',
  refresh: 'Actualizar',
  close: 'Cerrar',
  dryRun: 'Ver qué se borraría',
  dryRunAll: 'Borrar todo…',
  asking: 'Mirando qué se borraría, sin borrar nada…',
  sure: (count: number) =>
    count === 1
      ? 'Se borrará 1 recurso. No se puede deshacer.'
      : `Se borrarán ${count} recursos. No se puede deshacer.`,
  inOrder: 'En este orden:',
  remove: 'Borrar ahora',
  keep: 'No borrar',
  removing: 'Borrando, y esperando a que AWS termine. Puede tardar un par de minutos…',
  removed: (count: number) => (count === 1 ? '1 recurso borrado.' : `${count} recursos borrados.`),
  left: 'Esto no se pudo borrar',
  leftHelp: 'Bórralo tú en la consola, o resuelve la causa y prueba otra vez.',
  wouldStay: 'Esto se quedaría',
  leave: {
    title: 'Antes de desconectar',
    lead: (count: number) =>
      count === 1
        ? 'Queda 1 recurso de Pasos en tu cuenta. En reposo no cuesta casi nada, pero es mejor no dejarlo olvidado.'
        : `Quedan ${count} recursos de Pasos en tu cuenta. En reposo no cuestan casi nada, pero es mejor no dejarlos olvidados.`,
    clean: 'Ver y borrar',
    leave: 'Dejarlo y desconectar',
    stay: 'Seguir conectado',
  },
};

const en: typeof es = {
  title: 'What Pasos created in your account',
  lead: 'Only what carries its tag. Nothing else in your account is looked at or touched.',
  loading: 'Asking AWS what is there…',
  empty: 'There is nothing: your account is as it was before you began.',
  studio: 'Studio',
  created: (when) => `created ${when}`,
  console: 'Open in the console',
  refresh: 'Refresh',
  close: 'Close',
  dryRun: 'See what would be deleted',
  dryRunAll: 'Delete everything…',
  asking: 'Looking at what would be deleted, deleting nothing…',
  sure: (count) =>
    count === 1
      ? '1 resource will be deleted. This cannot be undone.'
      : `${count} resources will be deleted. This cannot be undone.`,
  inOrder: 'In this order:',
  remove: 'Delete now',
  keep: 'Delete nothing',
  removing: 'Deleting, and waiting for AWS to finish. This may take a few minutes…',
  removed: (count) => (count === 1 ? '1 resource deleted.' : `${count} resources deleted.`),
  left: 'These could not be deleted',
  leftHelp: 'Delete them in the console, or mend the cause and try again.',
  wouldStay: 'These would stay',
  leave: {
    title: 'Before you disconnect',
    lead: (count) =>
      count === 1
        ? '1 resource of Pasos is still in your account. At rest it costs next to nothing, but it is better not to forget it.'
        : `${count} resources of Pasos are still in your account. At rest they cost next to nothing, but it is better not to forget them.`,
    clean: 'See and delete',
    leave: 'Leave and disconnect',
    stay: 'Stay connected',
  },
};

const messages = { es, en } satisfies Record<Language, typeof es>;

export function ownedTexts(language: Language): typeof es {
  return messages[language];
}
