import * as limitsOfEngine from '../../../base/limits';
import { proof, type Subject, type SubjectGroup, type Words } from '../subject';
import { account } from './limits/account';
import { executions } from './limits/executions';
import { expressions } from './limits/expressions';
import type { Limit, LimitName } from './limits/limit';
import { logs } from './limits/logs';

/** Every limit of engine/base/limits.ts: the compiler asks for those that are missing here. */
const LIMITS: Readonly<Record<LimitName, Limit>> = { ...executions, ...expressions, ...account, ...logs };

export function limits(): SubjectGroup {
  return {
    id: 'limits',
    title: { es: 'Límites', en: 'Limits' },
    lead: {
      es: 'Los de AWS que un programa puede alcanzar, y los que pone el motor para que una máquina sin fin no llene tu disco.',
      en: 'Those of AWS that a program can reach, and those the engine sets so that a machine without end does not fill your disk.',
    },
    subjects: (Object.keys(LIMITS) as LimitName[]).map(subject),
  };
}

const NOT_OF_AWS: Words = { es: 'Es nuestro: AWS no lo tiene.', en: 'It is ours: AWS has no such limit.' };

function subject(name: LimitName): Subject {
  const { es, en, unit, proofs, isOurs } = LIMITS[name];
  const size = limitsOfEngine[name];
  const why = typeof isOurs === 'object' ? isOurs : NOT_OF_AWS;
  const shown = { es: amount(size, unit, 'es'), en: amount(size, unit, 'en') };
  return {
    id: `limit/${name}`,
    name: { es, en },
    isThere: true,
    features: [],
    proofs: proofs.map(proof),
    note: shown,
    ...(isOurs && {
      differs: {
        es: `${shown.es}. ${why.es}`,
        en: `${shown.en}. ${why.en}`,
        seen: { file: 'base/limits.ts', text: `export const ${name}` },
      },
    }),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

function amount(size: number, unit: Limit['unit'], language: keyof Words): string {
  switch (unit) {
    case 'bytes':
      return size >= 1024 * 1024
        ? `${number(size / 1024 / 1024, language)} MiB`
        : `${number(size / 1024, language)} KiB`;
    case 'characters':
      return `${number(size, language)} ${language === 'es' ? 'caracteres' : 'characters'}`;
    case 'seconds':
      return `${number(size, language)} s`;
    case 'milliseconds':
      return size >= DAY_MS
        ? `${number(size / DAY_MS, language)} ${language === 'es' ? 'días' : 'days'}`
        : `${number(size, language)} ms`;
    case 'megabytes':
      return `${number(size, language)} MB`;
    case 'rate':
      return `× ${number(size, language)}`;
    case 'count':
      return number(size, language);
  }
}

/** Thousands apart as each language does it, whatever the computer speaks. */
function number(value: number, language: keyof Words): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'es' ? ' ' : ',');
  return fraction === undefined ? grouped : `${grouped}${language === 'es' ? ',' : '.'}${fraction}`;
}
