import { own } from '../../../base/json';
import type { Api, Output } from '../../../service/operation';
import { FrameworkError, type ServiceError } from '../../../service/service-error';
import { callerOf } from '../../caller';
import type { EndpointRequest, EndpointResponse, EndpointService, Refused } from '../../endpoint-service';
import { readBody } from '../../request-body';
import { findWireModel } from '../models/find-wire-model';
import type { WireModel, WireShape } from '../models/wire-model';
import { readRequest } from '../rest/read-request';
import { targetOf } from '../rest/rest-json';
import { createRoutes, type Found, type Target } from '../rest/routes';
import { writeResponse } from '../rest/write-response';
import { scopeOf } from '../request/signature';
import { fromXml } from '../xml/from-xml';
import { parseXml } from '../xml/parse-xml';
import { escapeXml, inside, type XmlWriter } from '../xml/to-xml';
import { bucketOfHost, pathOf } from './address';
import { unpack } from './chunked';
import { rootOf } from './roots';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Known {
  readonly model: WireModel;
  readonly find: (target: Target) => Found | undefined;
}

/** S3 as its clients speak to it: REST with XML, a bucket in the path or in the host. */
export function s3RestXml(api: Api): EndpointService {
  let known: Known | undefined;
  return {
    signing: { manner: 's3', scope: 's3' },
    claims: isForS3,
    async answer(request, id) {
      known ??= await read();
      const { model, find } = known;
      const { headers, body } = unpack(request.headers, readBody(request));
      const target = { ...targetOf({ ...request, path: pathOf(request) }), headers };
      const found = find(target);
      if (!found) throw new FrameworkError('UnknownOperationException', '');
      const readXml = (text: string, shape: WireShape) => fromXml(parseXml(text), shape, model);
      const input = readRequest(found, { ...target, body }, { model, readBody: readXml });
      const caller = { ...callerOf(request), whenGone: request.whenGone };
      const output = await api.call(found.name, input, caller);
      return stamped(response(found, output, model), id);
    },
    refuse: (error, refused) => stamped(refusal(error, refused), refused.id),
  };
}

async function read(): Promise<Known> {
  const model = await findWireModel('s3');
  return { model, find: createRoutes(model) };
}

/** Signed for S3, or at an address that only S3 has: a browser that shows a picture signs nothing. */
function isForS3(request: EndpointRequest): boolean {
  const { headers, method, path } = request;
  if (headers['x-amz-target'] !== undefined) return false;
  const signed = scopeOf(request);
  if (signed) return signed.service === 's3';
  if (bucketOfHost(headers.host) !== undefined || /[?&]AWSAccessKeyId=/.test(path)) return true;
  const [plain = '', query = ''] = path.split('?', 2);
  const depth = plain.split('/').filter(Boolean).length;
  switch (method) {
    case 'GET':
    case 'HEAD':
      return depth > 1;
    case 'PUT':
    case 'DELETE':
      return depth > 0;
    case 'POST':
      return depth > 0 && /(?:^|&)(?:delete|uploads|uploadId|restore)\b/.test(query);
    default:
      return false;
  }
}

function response({ name, operation }: Found, output: Output, model: WireModel): EndpointResponse {
  const writer: XmlWriter = { model, wholeSeconds: '00.000Z' };
  const answer = writeResponse(output, operation, {
    model,
    type: 'application/xml',
    write: (value, shape, payload) => document(rootOf(name, payload), inner(name, value, shape, writer)),
  });
  // A part of an object is another success than the whole.
  const isPart = name === 'GetObject' && own(output, 'ContentRange') !== undefined;
  return isPart ? { ...answer, status: 206 } : answer;
}

/** The answer of GetBucketLocation is its only member itself. */
function inner(operation: string, value: unknown, shape: WireShape, writer: XmlWriter): string {
  if (operation !== 'GetBucketLocation') return inside(value, shape, writer);
  return escapeXml(String((value as Output).LocationConstraint ?? ''));
}

function document(root: string, content: string): string {
  return `${DECLARATION}<${root} xmlns="${NAMESPACE}">${content}</${root}>`;
}

function stamped(answer: EndpointResponse, id: string): EndpointResponse {
  return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': id, server: 'AmazonS3' } };
}

function refusal(thrown: ServiceError, { request, id }: Refused): EndpointResponse {
  const { code, message, status, members } = worded(thrown);
  const headers = { 'content-type': 'application/xml' };
  if (request.method === 'HEAD' || status === 304) return { status, headers, body: '' };
  const further = Object.entries(members).map(([name, value]) => element(name, value));
  const [resource = '/'] = request.path.split('?', 1);
  const content = [
    element('Code', code),
    element('Message', message),
    ...(further.length > 0 ? further : [element('Resource', resource)]),
    element('RequestId', id),
    element('HostId', id),
  ];
  return { status, headers, body: `${DECLARATION}<Error>${content.join('')}</Error>` };
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

type Worded = Pick<ServiceError, 'code' | 'message' | 'status' | 'members'>;

/** What every service says, in the words of S3. */
function worded(error: ServiceError): Worded {
  const { message, members } = error;
  switch (error.code) {
    case 'UnknownOperationException':
      return {
        code: 'NotImplemented',
        message: 'A header or query you provided implies functionality that is not implemented',
        status: 501,
        members,
      };
    case 'SerializationException':
      return {
        code: 'MalformedXML',
        message: 'The XML you provided was not well-formed or did not validate against our published schema',
        status: 400,
        members,
      };
    case 'RequestEntityTooLargeException':
      return {
        code: 'EntityTooLarge',
        message: 'Your proposed upload exceeds the maximum allowed size',
        status: 400,
        members,
      };
    case 'InternalFailure':
      return {
        code: 'InternalError',
        message: 'We encountered an internal error. Please try again.',
        status: 500,
        members,
      };
    default:
      return { code: error.code, message, status: error.status, members };
  }
}
