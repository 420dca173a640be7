import type { LessonTexts, MapLessonId } from './lesson';
import { shortened } from './shortened';

/** What is taught about distributed Maps, in Spanish. */
export const mapTextsEs: Pick<LessonTexts, MapLessonId> = {
  'field-distributed-only': ({ field, state }) => ({
    what: `"${field}" solo vale en un Map distribuido, y «${state}» trabaja en línea (INLINE).`,
    fix: `Quita "${field}", o pon en su procesador "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}.`,
  }),
  'execution-type-inline': () => ({
    what: '"ExecutionType" solo tiene sentido en un Map distribuido.',
    fix: 'Quítalo.',
  }),
  'execution-type-missing': ({ state }) => ({
    what: `«${state}» es un Map distribuido y no dice de qué tipo son sus ejecuciones hijas.`,
    fix: 'Añade "ExecutionType": "STANDARD" o "EXPRESS" junto a "Mode".',
  }),
  'express-distributed': ({ state }) => ({
    what: `«${state}» es un Map distribuido dentro de una máquina Express, que no puede tenerlos.`,
    fix: 'Haz que la máquina (o las ejecuciones hijas que lo rodean) sea STANDARD, o cambia "Mode" a "INLINE".',
  }),
  'reader-field-missing': ({ field, state }) => ({
    what: `Al lector de «${state}» le falta "${field}": sin él no se sabe cómo leer los elementos.`,
    fix: `Añade "${field}".`,
  }),
  'reader-field-misplaced': ({ field, format }) => ({
    what: `"${field}" no dice nada sobre datos de tipo ${format}.`,
    fix: `Quita "${field}", o revisa el tipo de los datos.`,
  }),
  'batch-without-size': ({ state }) => ({
    what: `«${state}» hace lotes y no dice de qué tamaño.`,
    fix: 'Añade "MaxItemsPerBatch" o "MaxInputBytesPerBatch".',
  }),
  'writer-without-target': ({ state }) => ({
    what: `«${state}» no dice adónde van sus resultados.`,
    fix: 'Añade "Resource" y el bucket, o deja solo "WriterConfig" si únicamente quieres otra forma.',
  }),
  'label-invalid': ({ label }) => ({
    what: `«${shortened(label)}» no vale como etiqueta.`,
    fix: 'Una etiqueta tiene de 1 a 40 caracteres: letras, cifras, - o _, sin espacios ni signos.',
  }),
  'label-twice': ({ label }) => ({
    what: `La etiqueta «${shortened(label)}» está dos veces: cada Map tiene la suya.`,
    fix: 'Elige otra para uno de ellos.',
  }),
};
