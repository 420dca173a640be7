import { isObject, own } from '../../../base/json';
import type { Output } from '../../../service/operation';
import type { EndpointResponse } from '../../endpoint-service';
import { fromBase64 } from '../codec/base64';
import { writeScalar } from '../codec/scalars';
import type { WireModel, WireOperation, WireShape, WireStructure } from '../models/wire-model';

export interface BodyWriter {
  readonly model: WireModel;
  readonly type: string;
  /** The members of an answer, or the one that is its whole body. */
  write(value: unknown, shape: WireShape, name?: string): string;
}

/** What a service answers, in all the places where its members go. */
export function writeResponse(
  output: Output,
  operation: WireOperation,
  writer: BodyWriter,
): EndpointResponse {
  const shape = operation.output === undefined ? undefined : writer.model.shapes[operation.output];
  const status = operation.status ?? 200;
  if (shape?.t !== 'structure') return { status, headers: {}, body: '' };
  const headers: Record<string, string> = {};
  let given = status;
  for (const [name, member] of Object.entries(shape.members)) {
    const value = own(output, name);
    if (value === undefined || value === null) continue;
    if (member.at === 'statusCode') given = Number(value);
    else if (member.at === 'header')
      headers[(member.name ?? name).toLowerCase()] = headerOf(value, writer.model.shapes[member.of]!);
    else if (member.at === 'headers') Object.assign(headers, prefixed(member.name ?? '', value));
  }
  const { body, type } = bodyOf(output, shape, writer);
  return { status: given, headers: { ...(type && { 'content-type': type }), ...headers }, body };
}

function headerOf(value: unknown, shape: WireShape): string {
  if (Array.isArray(value)) return value.join(',');
  return writeScalar(value, shape, 'rfc822');
}

function prefixed(prefix: string, value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [(prefix + name).toLowerCase(), String(text)]),
  );
}

interface Body {
  readonly body: EndpointResponse['body'];
  readonly type?: string;
}

function bodyOf(output: Output, shape: WireStructure, { model, type, write }: BodyWriter): Body {
  if (shape.payload === undefined) {
    const isThere = Object.values(shape.members).some(({ at }) => at === undefined);
    return isThere || type.includes('json') ? { body: write(output, shape), type } : { body: '' };
  }
  const member = shape.members[shape.payload]!;
  const value = own(output, shape.payload);
  const inner = model.shapes[member.of]!;
  if (value === undefined || value === null) return { body: '' };
  if (inner.t === 'blob')
    return { body: fromBase64(String(value)), type: type.includes('json') ? type : BYTES };
  if (inner.t === 'string') return { body: String(value), type };
  return { body: write(value, inner, member.name ?? shape.payload), type };
}

const BYTES = 'binary/octet-stream';
