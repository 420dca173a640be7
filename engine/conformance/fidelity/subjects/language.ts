import { COMPARISON_FIELDS } from '../../../asl/validate/fields/comparison-fields';
import { proof, type Subject, type SubjectGroup } from '../subject';

export function language(): SubjectGroup {
  return {
    id: 'language',
    title: { es: 'El lenguaje', en: 'The language' },
    lead: {
      es: 'Datos, variables, errores e historial.',
      en: 'Data, variables, errors and history.',
    },
    subjects: [...data(), ...behaviour()],
  };
}

function data(): Subject[] {
  return [
    {
      ...there('paths', ['query/jsonpath/evaluate-path.test.ts', 'query/jsonpath/parse-path.test.ts']),
      name: { es: 'Rutas de JSONPath', en: 'JSONPath paths' },
      note: {
        es: 'Filtros, cortes, uniones, búsqueda profunda y funciones, como los evalúa AWS.',
        en: 'Filters, slices, unions, deep scan and functions, as AWS evaluates them.',
      },
    },
    {
      ...there('templates', ['query/payload-template.test.ts', 'query/expression.test.ts']),
      name: { es: 'Plantillas con `.$`', en: 'Templates with `.$`' },
    },
    {
      ...there('jsonata', ['query/jsonata/evaluate-jsonata.test.ts', 'query/jsonata/parse-jsonata.test.ts']),
      name: { es: 'Expresiones de JSONata', en: 'JSONata expressions' },
      features: ['state:Pass:JSONata', 'state:Task:JSONata', 'state:Choice:JSONata', 'state:Map:JSONata'],
      note: {
        es: 'La versión 2.0 que usa AWS: `??`, `?:` y `$eval` se rechazan igual que allí.',
        en: 'The version 2.0 that AWS uses: `??`, `?:` and `$eval` are refused as they are there.',
      },
    },
    {
      ...there('mixed', []),
      name: { es: 'Los dos lenguajes en una máquina', en: 'Both languages in one machine' },
      features: ['language:mixed'],
    },
    {
      ...there('variables', ['query/referenced-variables.test.ts', 'asl/validate/rules/scopes.test.ts']),
      name: { es: 'Variables y sus ámbitos', en: 'Variables and their scopes' },
      features: ['field:Assign', 'variable'],
    },
    {
      ...there('context', []),
      name: { es: 'El objeto de contexto', en: 'The context object' },
      features: ['context'],
    },
  ];
}

function behaviour(): Subject[] {
  return [
    {
      ...there('choice-rules', ['machine/states/choice-rules.test.ts']),
      name: { es: 'Los 39 operadores de Choice', en: 'The 39 operators of Choice' },
      features: Object.keys(COMPARISON_FIELDS).map((name) => `choice:${name}`),
    },
    {
      ...there('errors', ['machine/errors.test.ts']),
      name: { es: 'Errores, Retry y Catch', en: 'Errors, retriers and catchers' },
      features: ['field:Retry', 'field:Catch'],
      note: {
        es: 'Los nombres `States.*` y las causas, con las palabras de AWS.',
        en: 'The `States.*` names and the causes, in the words of AWS.',
      },
    },
    {
      ...there('history', ['machine/step.test.ts', 'machine/properties.test.ts']),
      name: { es: 'El historial, evento por evento', en: 'The history, event by event' },
      features: ['state:Pass:JSONPath', 'state:Task:JSONPath', 'state:Parallel:JSONPath'],
      note: {
        es: 'Tipos, detalles, orden, números y `previousEventId`.',
        en: 'Types, details, order, numbers and `previousEventId`.',
      },
    },
    {
      ...there('diagnostics', ['asl/validate/validate-definition.test.ts']),
      name: {
        es: 'Lo que se acepta al crear, y lo que no',
        en: 'What is accepted on creation, and what is not',
      },
      features: ['operation:ValidateStateMachineDefinition'],
      note: {
        es: 'Mismos códigos, textos y lugares que AWS; aquí además se explican.',
        en: "AWS's own codes, texts and places; here they are explained as well.",
      },
    },
  ];
}

function there(id: string, proofs: readonly string[]): Omit<Subject, 'name'> {
  return { id: `language/${id}`, isThere: true, features: [], proofs: proofs.map(proof) };
}
