import { proof, type Subject, type SubjectGroup, type Words } from '../subject';

export function maps(): SubjectGroup {
  return {
    id: 'maps',
    title: { es: 'Map', en: 'Map' },
    lead: {
      es: 'Los dos modos, de dónde salen los elementos y adónde van los resultados.',
      en: 'Both modes, where the items come from and where the results go.',
    },
    subjects: [
      {
        ...line('inline', { es: 'Modo `INLINE`', en: '`INLINE` mode' }, ['map:INLINE']),
        proofs: [proof('machine/states/map.test.ts')],
      },
      ...distributed(),
    ],
  };
}

function distributed(): Subject[] {
  const reader = 'map-runs/reading/read-file.test.ts';
  return [
    line(
      'distributed',
      { es: 'Modo `DISTRIBUTED`', en: '`DISTRIBUTED` mode' },
      ['map:DISTRIBUTED'],
      ['host/map-runs/map-runs.test.ts', 'host/map-runs/recovery.test.ts'],
    ),
    line(
      'children',
      { es: 'Ejecuciones hijas Standard y Express', en: 'Standard and Express child executions' },
      ['map:STANDARD', 'map:EXPRESS'],
      ['host/map-runs/map-runs.test.ts'],
    ),
    inBuckets(
      'objects',
      words('los objetos de un bucket', 'the objects of a bucket'),
      ['reader:OBJECTS'],
      ['host/map-runs/buckets/buckets.test.ts#items come from a listing'],
    ),
    inBuckets('json', words('un archivo `JSON`', 'a `JSON` file'), ['reader:JSON'], [`${reader}#JSON`]),
    inBuckets(
      'jsonl',
      words('un archivo `JSONL`', 'a `JSONL` file'),
      ['reader:JSONL'],
      [`${reader}#JSON Lines`],
    ),
    inBuckets(
      'csv',
      words('un archivo `CSV`', 'a `CSV` file'),
      ['reader:CSV'],
      ['map-runs/reading/csv.test.ts'],
    ),
    inBuckets(
      'manifest',
      words('un inventario o un `MANIFEST`', 'an inventory or `MANIFEST`'),
      ['reader:MANIFEST'],
      [`${reader}#an S3 inventory`],
    ),
    {
      ...line('parquet', words('un archivo `PARQUET`', 'a `PARQUET` file'), ['reader:PARQUET']),
      isThere: false,
      proofs: [proof(`${reader}#Parquet is refused in words`)],
      note: { es: 'Se rechaza con una explicación.', en: 'Refused, with an explanation.' },
    },
    line(
      'batches',
      { es: 'Lotes: `ItemBatcher`', en: 'Batches: `ItemBatcher`' },
      ['field:ItemBatcher'],
      ['map-runs/map-runs.test.ts#batches', 'host/map-runs/map-runs.test.ts#gives batches to its children'],
    ),
    line(
      'tolerance',
      { es: 'Fallos tolerados', en: 'Tolerated failures' },
      ['field:ToleratedFailureCount', 'field:ToleratedFailurePercentage'],
      ['host/map-runs/map-runs.test.ts#is tolerated by'],
    ),
    {
      ...line(
        'writer',
        { es: 'Resultados: `ResultWriter`', en: 'Results: `ResultWriter`' },
        ['field:ResultWriter'],
        ['map-runs/results/results.test.ts', 'host/map-runs/buckets/buckets.test.ts#a ResultWriter'],
      ),
    },
  ];
}

/** Where items come from, said as the end of a sentence. */
function words(es: string, en: string): Words {
  return { es: `Elementos: ${es}`, en: `Items: ${en}` };
}

function inBuckets(id: string, name: Words, features: readonly string[], proofs: readonly string[]): Subject {
  return line(id, name, features, proofs);
}

function line(id: string, name: Words, features: readonly string[], proofs: readonly string[] = []): Subject {
  return { id: `map/${id}`, name, isThere: true, features, proofs: proofs.map(proof) };
}
