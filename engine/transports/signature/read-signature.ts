import type { EndpointRequest } from '../endpoint-service';

/** What a key is good for: one day, one region, one service. */
export interface Scope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** What a signature says of itself. */
export interface Signature {
  readonly place: 'header' | 'query';
  readonly accessKeyId: string;
  readonly scope: Scope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `20261126T102030Z`. */
  readonly time: string;
  readonly token?: string;
  /** How long a link is good for. */
  readonly seconds?: number;
}

export type ReadSignature =
  | { readonly kind: 'signed'; readonly signature: Signature }
  | { readonly kind: 'unsigned' }
  /** Something is there that is no signature: what it lacks, in AWS's words. */
  | { readonly kind: 'incomplete'; readonly lacks: readonly string[]; readonly authorization: string };

type Asked = Pick<EndpointRequest, 'headers' | 'path'>;

export function readSignature(request: Asked): ReadSignature {
  const { authorization } = request.headers;
  if (authorization !== undefined) return fromHeader(authorization, request);
  const at = request.path.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : request.path.slice(at));
  return query.has('X-Amz-Signature') || query.has('X-Amz-Algorithm')
    ? fromQuery(query)
    : { kind: 'unsigned' };
}

const PART = {
  Credential: /[\s,]Credential=([^,\s]+)/,
  Signature: /[\s,]Signature=([^,\s]+)/,
  SignedHeaders: /[\s,]SignedHeaders=([^,\s]+)/,
} as const;

function fromHeader(authorization: string, { headers }: Asked): ReadSignature {
  const part = (name: keyof typeof PART) => PART[name].exec(authorization)?.[1];
  const time = headers['x-amz-date'] ?? timeOf(headers.date);
  const given = {
    credential: part('Credential'),
    signature: part('Signature'),
    signed: part('SignedHeaders'),
  };
  const lacks = (Object.keys(PART) as (keyof typeof PART)[])
    .filter((name) => part(name) === undefined)
    .map((name) => `Authorization header requires '${name}' parameter.`);
  if (time === undefined)
    lacks.push(`Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.`);
  return whole(given, {
    place: 'header',
    time,
    token: headers['x-amz-security-token'],
    authorization,
    lacks,
  });
}

function fromQuery(query: URLSearchParams): ReadSignature {
  const names = ['X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date'];
  const lacks = names
    .filter((name) => !query.has(name))
    .map((name) => `AWS query-string parameters must include '${name}'.`);
  const given = {
    credential: query.get('X-Amz-Credential') ?? undefined,
    signature: query.get('X-Amz-Signature') ?? undefined,
    signed: query.get('X-Amz-SignedHeaders') ?? undefined,
  };
  const time = query.get('X-Amz-Date') ?? undefined;
  const token = query.get('X-Amz-Security-Token') ?? undefined;
  const seconds = query.has('X-Amz-Expires') ? Number(query.get('X-Amz-Expires')) : undefined;
  return whole(given, { place: 'query', time, token, seconds, authorization: '', lacks });
}

interface Given {
  readonly credential: string | undefined;
  readonly signature: string | undefined;
  readonly signed: string | undefined;
}
interface Rest {
  readonly place: Signature['place'];
  readonly time: string | undefined;
  readonly token: string | undefined;
  readonly seconds?: number | undefined;
  readonly authorization: string;
  readonly lacks: string[];
}

function whole({ credential, signature, signed }: Given, rest: Rest): ReadSignature {
  const { place, time, token, seconds, authorization, lacks } = rest;
  const [accessKeyId, date, region, service, end, ...more] = credential?.split('/') ?? [];
  const isCredential = end === 'aws4_request' && more.length === 0;
  if (credential !== undefined && !isCredential)
    lacks.push(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  if (lacks.length > 0 || !signature || !signed || !time) return { kind: 'incomplete', lacks, authorization };
  return {
    kind: 'signed',
    signature: {
      place,
      accessKeyId: accessKeyId!,
      scope: { date: date!, region: region!, service: service! },
      signedHeaders: signed.split(';'),
      signature,
      time,
      ...(token !== undefined && { token }),
      ...(seconds !== undefined && { seconds }),
    },
  };
}

/** A `Date` header as `X-Amz-Date` has it. */
function timeOf(date: string | undefined): string | undefined {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
