import { CATALOGUE } from '../../../query/intrinsics/catalogue';
import { INTRINSIC_NAMES } from '../../../query/intrinsics/names';
import { LIBRARY } from '../../../query/jsonata/library';
import { proof, type Subject, type SubjectGroup } from '../subject';

export function functions(): SubjectGroup {
  const ofAws = ['partition', 'range', 'hash', 'random', 'uuid', 'parse'];
  return {
    id: 'functions',
    title: { es: 'Funciones', en: 'Functions' },
    lead: {
      es: 'Las intrínsecas de JSONPath y las que AWS añade a JSONata.',
      en: 'The intrinsic functions of JSONPath and those that AWS adds to JSONata.',
    },
    subjects: [
      ...INTRINSIC_NAMES.map((name) => ({
        id: `function/${name}`,
        name,
        isThere: name in CATALOGUE,
        features: [`intrinsic:${name}`],
        proofs: [proof(`query/intrinsics/evaluate-intrinsic.test.ts#${name}`)],
      })),
      ...ofAws.map((name) => ({
        id: `function/$${name}`,
        name: `$${name}`,
        isThere: LIBRARY.has(name),
        features: [`jsonata:$${name}`],
        proofs: [proof(`query/jsonata/native/aws-functions.test.ts#$${name}`)],
      })),
      builtIn(ofAws),
    ],
  };
}

function builtIn(ofAws: readonly string[]): Subject {
  const names = [...LIBRARY].filter((name) => !ofAws.includes(name));
  return {
    id: 'function/jsonata',
    name: {
      es: `Las otras ${names.length} de JSONata`,
      en: `The other ${names.length} of JSONata`,
    },
    isThere: names.length > 0,
    features: names.map((name) => `jsonata:$${name}`),
    proofs: [proof('query/jsonata/evaluate-jsonata.test.ts')],
  };
}
