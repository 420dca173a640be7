import { own } from '../../base/json';
import type { EndpointRequest, EndpointResponse } from '../endpoint-service';

export interface Page {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/** What is to be read at each path, made when somebody asks. */
export type Pages = Readonly<Record<string, (request: EndpointRequest) => Page | Promise<Page>>>;

const NOT_HERE: Page = { status: 404, body: 'Nothing here. The AWS endpoint is at /.\n' };

export async function findPage(pages: Pages, request: EndpointRequest): Promise<EndpointResponse> {
  const [path = '/'] = request.path.split('?', 1);
  const make = own(pages, path);
  const { status, body, type = 'text/plain; charset=utf-8' } = make ? await make(request) : NOT_HERE;
  return { status, headers: { 'content-type': type }, body };
}

/** What a browser is told that comes by. */
export function welcome({ headers }: EndpointRequest): Page {
  const origin = `http://${headers.host ?? 'localhost'}`;
  const body = `Pasos answers here as AWS Step Functions.\nTry: aws stepfunctions list-state-machines --endpoint-url ${origin}\n`;
  return { status: 200, body };
}
