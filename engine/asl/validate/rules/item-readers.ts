import { has, isObject, own } from '../../../base/json';
import type { NodeView } from '../view/machine-view';
import { missingParameters } from './task-parameters';
import type { Finding, Report, Rule } from '../rule';

const READER = /^arn:[\w-]+:states:::s3:(getObject|listObjectsV2)$/;
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  getObject: ['Bucket', 'Key'],
  listObjectsV2: ['Bucket'],
};

/** Where a distributed Map reads its items, and in which format they are. */
export const itemReaders: Rule = {
  node(node, report) {
    if (node.kind === 'ItemReader') judgeReader(node, report);
    if (node.kind === 'ReaderConfig') judgeConfig(node, report);
  },
};

function judgeReader(node: NodeView, report: Report): void {
  const resource = own(node.node, 'Resource');
  if (typeof resource !== 'string') return;
  const action = READER.exec(resource)?.[1];
  if (action === undefined) {
    report({
      message: "The field 'Resource' does not match any of the allowed values",
      at: [...node.at, 'Resource'],
      lesson: {
        id: 'value-not-allowed',
        values: {
          field: 'Resource',
          value: resource,
          allowed: 'arn:aws:states:::s3:getObject, arn:aws:states:::s3:listObjectsV2',
        },
      },
    });
    return;
  }
  missingParameters(node, { required: REQUIRED[action]!, resource }, report);
  if (action === 'getObject' && !has(node.node, 'ReaderConfig')) report(missing(node, 'ReaderConfig'));
}

function judgeConfig(node: NodeView, report: Report): void {
  const format = formatOf(node);
  if (!format && isRead(node)) report(missing(node, 'InputType'));
  for (const [field, formats] of Object.entries(FORMATS)) {
    if (format && has(node.node, field) && !formats.includes(format)) report(misplaced(node, field, format));
  }
  if (own(node.node, 'ManifestType') === 'S3_INVENTORY' && has(node.node, 'InputType')) {
    report(misplaced(node, 'InputType', 'S3_INVENTORY'));
  }
  if (own(node.node, 'InputType') === 'CSV' && !has(node.node, 'CSVHeaderLocation')) {
    // AWS words this one alone without its list; third-party observation.
    report({ ...missing(node, 'CSVHeaderLocation'), message: "The field 'CSVHeaderLocation' is required" });
  }
  if (own(node.node, 'CSVHeaderLocation') === 'GIVEN' && !has(node.node, 'CSVHeaders')) {
    report(missing(node, 'CSVHeaders'));
  }
}

/** Fields of one format, and those they may stand beside. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  CSVDelimiter: ['CSV', 'MANIFEST'],
  CSVHeaderLocation: ['CSV', 'MANIFEST'],
  CSVHeaders: ['CSV', 'MANIFEST'],
  ItemsPointer: ['JSON'],
};

/** An inventory is a manifest without saying so. */
function formatOf({ node }: NodeView): string | undefined {
  const type = own(node, 'InputType');
  if (typeof type === 'string') return type;
  return own(node, 'ManifestType') === 'S3_INVENTORY' ? 'MANIFEST' : undefined;
}

/** Whether the objects themselves are read, and not only listed. */
function isRead({ node, state }: NodeView): boolean {
  if (has(node, 'InputType')) return false;
  const reader = state && own(state.node, 'ItemReader');
  const resource = isObject(reader) ? own(reader, 'Resource') : undefined;
  const action = typeof resource === 'string' ? READER.exec(resource)?.[1] : undefined;
  return (
    action === 'getObject' || (action !== undefined && own(node, 'Transformation') === 'LOAD_AND_FLATTEN')
  );
}

function missing({ at, state }: NodeView, field: string): Finding {
  return {
    message: `These fields are required: [${field}]`,
    at,
    mark: { key: at },
    lesson: { id: 'reader-field-missing', values: { field, state: state?.name ?? '' } },
  };
}

function misplaced({ at }: NodeView, field: string, format: string): Finding {
  return {
    message: `Field '${field}' is not supported`,
    at,
    mark: { key: [...at, field] },
    lesson: { id: 'reader-field-misplaced', values: { field, format } },
  };
}
