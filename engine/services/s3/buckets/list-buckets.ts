import { beginningWith } from '../../../host/documents';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { integer, optional, text } from '../../../service/shape';
import { operation } from '../operation';
import { bucketArn, bucketsIn, canonicalOwner, type Bucket } from './bucket';

const PAGE = 1_000;

export const listBuckets = operation({
  name: 'ListBuckets',
  input: {
    MaxBuckets: optional(integer({ min: 1, max: 10_000 })),
    ContinuationToken: optional(text()),
    Prefix: optional(text()),
    BucketRegion: optional(text()),
  },

  async handle(
    { MaxBuckets: limit, ContinuationToken: token, Prefix, BucketRegion: region },
    { tx, caller },
  ) {
    const found: Bucket[] = [];
    let after = token === undefined ? undefined : fromUtf8(fromBase64(token));
    do {
      const range = { ...beginningWith(Prefix ?? ''), ...(after !== undefined && { after }) };
      const room = limit === undefined ? PAGE : Math.min(PAGE, limit - found.length);
      const page = await tx.list(bucketsIn(caller), { ...range, limit: room });
      const buckets = page.items.map(({ value }) => value as unknown as Bucket);
      found.push(...buckets.filter((bucket) => region === undefined || bucket.region === region));
      after = page.next;
    } while (after !== undefined && (limit === undefined || found.length < limit));
    return {
      Buckets: found.map(({ name, created, region }) => ({
        Name: name,
        CreationDate: Math.floor(created / 1000),
        BucketArn: bucketArn(caller, name),
        // Told only to those who ask for pages.
        ...((limit !== undefined || token !== undefined) && { BucketRegion: region }),
      })),
      Owner: canonicalOwner(caller),
      ContinuationToken: after === undefined ? undefined : toBase64(toUtf8(after)),
      Prefix,
    };
  },
});
