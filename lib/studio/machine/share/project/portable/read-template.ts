import { parse, type ScalarTag } from 'yaml';
import { asRecord, type JsonRecord } from '@/lib/graph/json-value';

/** The short forms of CloudFormation's functions, which no reader of YAML knows. */
const shortForms = [
  'Ref',
  'Condition',
  'Base64',
  'Cidr',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'ImportValue',
  'Join',
  'Select',
  'Split',
  'Sub',
  'Transform',
  'And',
  'Equals',
  'If',
  'Not',
  'Or',
];

/** A template with its functions in their long forms. Undefined: it cannot be read. */
export function readTemplate(text: string): JsonRecord | undefined {
  try {
    const customTags = shortForms.flatMap((name) => [
      scalar(name),
      collection(name, 'seq'),
      collection(name, 'map'),
    ]);
    return asRecord(JSON.parse(JSON.stringify(parse(text, { customTags, merge: true }))) as unknown);
  } catch {
    return undefined;
  }
}

function longForm(name: string, value: unknown): Readonly<Record<string, unknown>> {
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const isPath = name === 'GetAtt' && typeof value === 'string';
  return { [key]: isPath ? pathOf(value) : value };
}

/** `Table.Arn`: the name of the resource has no dot, that of the attribute may. */
function pathOf(text: string): readonly string[] {
  const [resource = '', ...attribute] = text.split('.');
  return [resource, attribute.join('.')];
}

function scalar(name: string): ScalarTag {
  return { tag: `!${name}`, resolve: (text) => longForm(name, text) };
}

function collection(name: string, kind: 'seq' | 'map') {
  return {
    tag: `!${name}`,
    collection: kind,
    resolve: (node: { toJSON: () => unknown }) => longForm(name, node.toJSON()),
  } as const;
}
