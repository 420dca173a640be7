import { own } from '../../../base/json';
import { FrameworkError, type ServiceError } from '../../../service/service-error';
import type { Api } from '../../../service/operation';
import { callerOf } from '../../caller';
import type { EndpointRequest, EndpointResponse, EndpointService } from '../../endpoint-service';
import { readBody } from '../../request-body';
import { scopeOf } from '../request/signature';
import { findWireModel, type WireService } from '../models/find-wire-model';
import type { WireError, WireModel } from '../models/wire-model';
import { escapeXml, inside } from '../xml/to-xml';
import { fromForm } from './from-form';

export interface QueryService {
  readonly service: WireService;
  /** What the scope of a signature calls it. */
  readonly scope: string;
  /** What its clients send as `Version`. */
  readonly version: string;
  readonly api: Api;
}

const HEADERS = { 'content-type': 'text/xml' };
const utf8 = new TextDecoder();

/** The query protocol: `Action` and its parameters in a form, XML back. */
export function awsQuery({ service, scope, version, api }: QueryService): EndpointService {
  let model: WireModel | undefined;
  return {
    signing: { manner: 'query', scope },
    claims(request) {
      if (!isForm(request)) return false;
      const signed = scopeOf(request);
      return signed ? signed.service === scope : formOf(request).get('Version') === version;
    },
    async answer(request, id) {
      model ??= await findWireModel(service);
      const form = formOf(request);
      const action = form.get('Action') ?? '';
      const operation = own(model.operations, action);
      if (!operation) throw new FrameworkError('UnknownOperationException', '');
      const shape = operation.input === undefined ? undefined : model.shapes[operation.input];
      const input = { ...queueOf(request, service), ...fromForm(form, shape, model) };
      const output = await api.call(action, input, callerOf(request));
      return { status: 200, headers: HEADERS, body: response({ action, output, model, id }) };
    },
    refuse: (error, { id, request }) => refusal(error, { id, model, version, request }),
  };
}

/** For an `Action` that no service here has: clients of the protocol read XML alone. */
export const unknownQuery: EndpointService = {
  signing: { manner: 'query' },
  claims: (request) => isForm(request) && formOf(request).has('Action'),
  answer: () => Promise.reject(new FrameworkError('UnknownOperationException', '')),
  refuse: (error, { id, request }) =>
    refusal(error, { id, request, version: formOf(request).get('Version') ?? '' }),
};

function isForm({ method, headers, path }: EndpointRequest): boolean {
  if (headers['x-amz-target'] !== undefined) return false;
  if (method === 'GET') return /[?&]Action=/.test(path);
  return method === 'POST' && /^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '');
}

/** Forms by their request: who is asked whether it claims one, and then answers, reads it once. */
const forms = new WeakMap<EndpointRequest, URLSearchParams>();

function formOf(request: EndpointRequest): URLSearchParams {
  const known = forms.get(request);
  if (known) return known;
  const [, query = ''] = request.path.split('?', 2);
  const form = new URLSearchParams(request.method === 'GET' ? query : utf8.decode(readBody(request)));
  forms.set(request, form);
  return form;
}

/** Old clients of SQS send to the URL of the queue, and name it nowhere else. */
function queueOf({ path, headers }: EndpointRequest, service: WireService): { QueueUrl?: string } {
  const [queue = '/'] = path.split('?', 1);
  return service !== 'sqs' || queue === '/' ? {} : { QueueUrl: `http://${headers.host ?? ''}${queue}` };
}

interface Answered {
  readonly action: string;
  readonly output: Readonly<Record<string, unknown>>;
  readonly model: WireModel;
  readonly id: string;
}

function response({ action, output, model, id }: Answered): string {
  const { output: place, wrapper } = own(model.operations, action)!;
  const content =
    place === undefined ? '' : inside(output, model.shapes[place]!, { model, wholeSeconds: '00Z' });
  const result = wrapper ? `<${wrapper}>${content}</${wrapper}>` : content;
  const metadata = `<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata>`;
  return `<${action}Response xmlns="${model.namespace}">${result}${metadata}</${action}Response>`;
}

interface Refused {
  readonly id: string;
  readonly request: EndpointRequest;
  readonly version: string;
  readonly model?: WireModel;
}

function refusal(error: ServiceError, { id, request, version, model }: Refused): EndpointResponse {
  const { code, message, status } = worded(error, formOf(request).get('Action') ?? '', version);
  const known: WireError | undefined = model && own(model.errors, code);
  const type = status < 500 ? 'Sender' : 'Receiver';
  const shown = `<Type>${type}</Type><Code>${escapeXml(error.queryCode ?? known?.code ?? code)}</Code><Message>${escapeXml(message)}</Message>`;
  const namespace = model?.namespace ? ` xmlns="${model.namespace}"` : '';
  const body = `<ErrorResponse${namespace}><Error>${shown}</Error><RequestId>${id}</RequestId></ErrorResponse>`;
  return { status, headers: HEADERS, body };
}

/** What every service says in its own protocol's words. */
function worded({ code, message, status }: ServiceError, action: string, version: string) {
  switch (code) {
    case 'UnknownOperationException':
      return action
        ? {
            code: 'InvalidAction',
            message: `Could not find operation ${action} for version ${version}`,
            status: 400,
          }
        : { code: 'MissingAction', message: 'Missing Action', status: 400 };
    case 'SerializationException':
      return { code: 'MalformedInput', message, status };
    default:
      return { code, message, status };
  }
}
