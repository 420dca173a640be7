import type { Owner } from '../../base/arn';
import { beginningWith, type DocumentStore } from '../../host/documents';
import type { Call } from '../base/services';
import { GatewayError, unknown } from './errors';
import type { HttpApi } from './http/http-api';
import type { RestApi } from './rest/rest-api';

/** One API with all that belongs to it. */
export type Api = RestApi | HttpApi;

/** Where each API is: an address names it, and says nothing of an account. */
const ADDRESSES = 'apigateway/all/global/addresses';

function collectionOf({ account, region }: Owner): string {
  return `apigateway/${account}/${region}/apis`;
}

export async function getRestApi(id: string, { tx, caller }: Call): Promise<RestApi> {
  const api = await tx.get<Api>(collectionOf(caller), id);
  if (api?.kind === 'rest') return api;
  throw new GatewayError('NotFoundException', `Invalid API identifier specified ${caller.account}:${id}`);
}

export async function getHttpApi(id: string, { tx, caller }: Call): Promise<HttpApi> {
  const api = await tx.get<Api>(collectionOf(caller), id);
  if (api?.kind === 'http') return api;
  throw unknown('API');
}

export function putApi(api: Api, { tx, caller }: Call): void {
  const { partition, region, account } = caller;
  tx.put(collectionOf(caller), api.id, api);
  tx.put(ADDRESSES, api.id, { partition, region, account } satisfies Owner);
}

export function removeApi(id: string, { tx, caller }: Call): void {
  tx.delete(collectionOf(caller), id);
  tx.delete(ADDRESSES, id);
}

const LISTED_MAX = 1000;

export async function listApis<K extends Api['kind']>(
  kind: K,
  { tx, caller }: Call,
): Promise<Extract<Api, { kind: K }>[]> {
  const { items } = await tx.list(collectionOf(caller), { ...beginningWith(''), limit: LISTED_MAX });
  const all = items.map(({ value }) => value as unknown as Api);
  return all.filter((api): api is Extract<Api, { kind: K }> => api.kind === kind);
}

/** The API at an address, and whose it is. */
export async function findAddressed(
  id: string,
  documents: DocumentStore,
): Promise<{ readonly api: Api; readonly owner: Owner } | undefined> {
  const owner = (await documents.get(ADDRESSES, id))?.value as unknown as Owner | undefined;
  const found = owner && (await documents.get(collectionOf(owner), id));
  return owner && found && { api: found.value as unknown as Api, owner };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Ten letters and digits for an API, six for what is in it. */
export function newId(length: number, uuid: () => string): string {
  // The last twelve digits of a UUID are random in each of their kinds.
  let rest = BigInt(`0x${uuid().slice(-12)}${uuid().slice(-12)}`);
  let id = '';
  while (id.length < length) {
    id += LETTERS[Number(rest % 36n)];
    rest /= 36n;
  }
  return id;
}
