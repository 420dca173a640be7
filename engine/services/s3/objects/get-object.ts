import { toBase64 } from '../../../query/encoding/base64';
import { integer, optional, text, type Parsed } from '../../../service/shape';
import { bucketName, getBucket } from '../buckets/bucket';
import { invalidRequest, withoutBody } from '../errors';
import { operation, type Call } from '../operation';
import { moment } from '../shapes/moment';
import { assertReadable, readConditions } from './conditions';
import { extentOf, extentOfPart } from './ranges';
import { overridden, showObject } from './stored-object';
import { getVersion } from './versions';

const input = {
  Bucket: bucketName(),
  Key: text({ min: 1 }),
  VersionId: optional(text()),
  Range: optional(text()),
  PartNumber: optional(integer({ min: 1, max: 10_000 })),
  ChecksumMode: optional(text()),
  ExpectedBucketOwner: optional(text()),
  ResponseCacheControl: optional(text()),
  ResponseContentDisposition: optional(text()),
  ResponseContentEncoding: optional(text()),
  ResponseContentLanguage: optional(text()),
  ResponseContentType: optional(text()),
  ResponseExpires: optional(moment()),
  ...readConditions,
};

async function look(input: Input, call: Call) {
  const found = await getVersion(await getBucket(input, call), input, call);
  const { version: object } = found;
  assertReadable(object, input);
  const { PartNumber: part } = input;
  if (part !== undefined && input.Range !== undefined) {
    throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
  }
  const extent = part === undefined ? extentOf(input.Range, object.size) : extentOfPart(object, part);
  const isChecked = input.ChecksumMode === 'ENABLED' && !extent;
  const shown = {
    ...showObject(object, { isChecked }),
    ...(extent && {
      ContentLength: extent.to - extent.from,
      ContentRange: `bytes ${extent.from}-${extent.to - 1}/${object.size}`,
    }),
    ...(part !== undefined && object.parts && { PartsCount: object.parts.length }),
    ...overridden(input),
  };
  return { ...found, extent, shown };
}
type Input = Parsed<typeof input>;

export const getObject = operation({
  name: 'GetObject',
  input,

  async handle(input, call) {
    const { collection, place, extent, shown } = await look(input, call);
    const bytes = (await call.tx.bytes(collection, place)) ?? new Uint8Array();
    const wanted = extent ? bytes.subarray(extent.from, extent.to) : bytes;
    return { ...shown, Body: toBase64(wanted) };
  },
});

export const headObject = operation({
  name: 'HeadObject',
  input,

  async handle(input, call) {
    return withoutBody('NoSuchKey', async () => (await look(input, call)).shown);
  },
});
