import type { LessonTexts, MapLessonId } from './lesson';
import { shortened } from './shortened';

/** What is taught about distributed Maps, in English. */
export const mapTextsEn: Pick<LessonTexts, MapLessonId> = {
  'field-distributed-only': ({ field, state }) => ({
    what: `"${field}" only works in a distributed Map, and "${state}" runs INLINE.`,
    fix: `Remove "${field}", or give its processor "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}.`,
  }),
  'execution-type-inline': () => ({
    what: '"ExecutionType" only makes sense in a distributed Map.',
    fix: 'Remove it.',
  }),
  'execution-type-missing': ({ state }) => ({
    what: `"${state}" is a distributed Map and does not say what its child executions are.`,
    fix: 'Add "ExecutionType": "STANDARD" or "EXPRESS" beside "Mode".',
  }),
  'express-distributed': ({ state }) => ({
    what: `"${state}" is a distributed Map inside an Express machine, which cannot have one.`,
    fix: 'Make the machine (or the child executions around it) STANDARD, or change "Mode" to "INLINE".',
  }),
  'reader-field-missing': ({ field, state }) => ({
    what: `The reader of "${state}" lacks "${field}": without it nobody knows how to read the items.`,
    fix: `Add "${field}".`,
  }),
  'reader-field-misplaced': ({ field, format }) => ({
    what: `"${field}" says nothing about data of type ${format}.`,
    fix: `Remove "${field}", or check the type of the data.`,
  }),
  'batch-without-size': ({ state }) => ({
    what: `"${state}" makes batches and does not say how big they are.`,
    fix: 'Add "MaxItemsPerBatch" or "MaxInputBytesPerBatch".',
  }),
  'writer-without-target': ({ state }) => ({
    what: `"${state}" does not say where its results go.`,
    fix: 'Add "Resource" and the bucket, or "WriterConfig" alone if you only want another shape.',
  }),
  'label-invalid': ({ label }) => ({
    what: `"${shortened(label)}" does not work as a label.`,
    fix: 'A label has 1 to 40 characters: letters, digits, - or _, without spaces or signs.',
  }),
  'label-twice': ({ label }) => ({
    what: `The label "${shortened(label)}" is there twice: each Map has its own.`,
    fix: 'Choose another for one of them.',
  }),
};
