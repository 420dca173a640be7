import type { Connection } from '@/lib/account/contract';
import { neverAPage } from '@/lib/targets/forward';
import { AccountError } from '../account-error';
import type { Ports } from './signed-call';

/** Where AWS keeps files it gives an address for: buckets of S3, by the name of the bucket or of the service first. */
const bucketHost = /^(?:[\w.-]+\.)?s3(?:[.-][a-z\d-]+)*\.amazonaws\.com(?:\.cn)?$/;

/** A file that an answer named by an address, such as the code of a function. The address is signed: no key goes along. */
export async function download(
  address: string | null,
  { endpoint }: Connection,
  { send }: Pick<Ports, 'send'>,
): Promise<Response> {
  const url = URL.canParse(address ?? '') ? new URL(address ?? '') : undefined;
  if (!url || !isOffered(url, endpoint))
    throw new AccountError('OperationNotOffered', 'Pasos fetches no files from there.');
  const answer = await send(url, { cache: 'no-store', redirect: 'manual' });
  if (!answer.ok)
    throw Object.assign(new Error(`The file could not be had (${answer.status}).`), { name: 'NoSuchFile' });
  return new Response(answer.body, {
    headers: {
      ...neverAPage,
      'cache-control': 'no-store',
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}

function isOffered(url: URL, endpoint: string | undefined): boolean {
  if (url.username || url.password) return false;
  if (endpoint) return url.origin === new URL(endpoint).origin;
  return url.protocol === 'https:' && url.port === '' && bucketHost.test(url.hostname);
}
