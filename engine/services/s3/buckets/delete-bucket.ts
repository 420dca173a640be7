import { optional, text } from '../../../service/shape';
import { S3Error } from '../errors';
import { operation } from '../operation';
import { bucketName, bucketsIn, getBucket, objectsIn, partsIn, uploadsIn, versionsIn } from './bucket';

export const deleteBucket = operation({
  name: 'DeleteBucket',
  input: { Bucket: bucketName(), ExpectedBucketOwner: optional(text()) },

  async handle(input, call) {
    const { tx, caller } = call;
    const { name } = await getBucket(input, call);
    for (const [collection, what] of [
      [objectsIn(caller, name), 'The bucket you tried to delete is not empty'],
      [
        versionsIn(caller, name),
        'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
      ],
    ] as const) {
      const { items } = await tx.list(collection, { limit: 1 });
      if (items.length > 0) throw new S3Error('BucketNotEmpty', what, { BucketName: name });
    }
    tx.delete(bucketsIn(caller), name);
    // Parts of uploads that nobody has completed go with the bucket.
    for (const collection of [uploadsIn, partsIn]) tx.drop(collection(caller, name));
    return {};
  },
});
