import type { EndpointRequest } from '../../endpoint-service';

/** `pictures.localhost:8083`, `pictures.s3.localhost`, `pictures.s3.eu-west-1.amazonaws.com`. */
const VIRTUAL_HOST =
  /^(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.(?:s3[.-][a-z0-9.-]+|localhost|localhost\.localdomain)(?::\d+)?$/;
/** What stands before `.localhost` without being a bucket. */
const NO_BUCKET = /(?:^|\.)(?:s3|execute-api|lambda|sqs|sns|states|sync-states)$/;

/** The bucket that the host names; with path style it is in the path. */
export function bucketOfHost(host: string | undefined): string | undefined {
  const bucket = VIRTUAL_HOST.exec(host ?? '')?.groups!.bucket;
  return bucket === undefined || NO_BUCKET.test(bucket) ? undefined : bucket;
}

/** The path with the bucket in it, however it was addressed. */
export function pathOf({ path, headers }: Pick<EndpointRequest, 'path' | 'headers'>): string {
  const bucket = bucketOfHost(headers.host);
  return bucket === undefined ? path : `/${bucket}${path}`;
}
