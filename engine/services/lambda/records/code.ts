import { unzipSync } from 'fflate';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { sha256 } from '../../../query/digest/sha256';
import type { JsonObject } from '../../../base/json';
import type { ServicePorts } from '../../base/services';
import { invalidValue, LambdaError } from '../errors';
import type { Call } from '../operation';

const ZIPPED_BYTES_MAX = 50 * 1024 * 1024;
const UNZIPPED_BYTES_MAX = 262_144_000;
const FILES_MAX = 20_000;

export interface CodeSource {
  readonly ZipFile?: string | undefined;
  readonly S3Bucket?: string | undefined;
  readonly S3Key?: string | undefined;
  readonly S3ObjectVersion?: string | undefined;
  readonly ImageUri?: string | undefined;
}

export interface Code {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The deployment package that a request brings or points at. */
export async function readCode(
  source: CodeSource,
  { caller }: Call,
  services: ServicePorts['services'],
): Promise<Code> {
  const bytes =
    source.ZipFile === undefined ? await fromBucket(source, caller, services) : fromBase64(source.ZipFile);
  if (bytes.length === 0) throw invalidValue('Uploaded file must be a non-empty zip');
  if (source.ZipFile !== undefined && bytes.length > ZIPPED_BYTES_MAX) {
    throw new LambdaError(
      'RequestTooLargeException',
      `Request must be smaller than 70167211 bytes for the CreateFunction operation`,
    );
  }
  assertZip(bytes);
  return { bytes, sha256: toBase64(sha256(bytes)) };
}

async function fromBucket(
  { S3Bucket, S3Key, S3ObjectVersion, ImageUri }: CodeSource,
  caller: Call['caller'],
  services: ServicePorts['services'],
): Promise<Uint8Array> {
  if (ImageUri !== undefined)
    throw invalidValue('Container images are not run by this local engine: bring the code as a .zip file.');
  if (S3Bucket === undefined || S3Key === undefined)
    throw invalidValue('Please provide a source for function code.');
  const where: JsonObject = {
    Bucket: S3Bucket,
    Key: S3Key,
    ...(S3ObjectVersion && { VersionId: S3ObjectVersion }),
  };
  const { partition, region, account } = caller;
  try {
    const { Body } = await services.call('s3', 'GetObject', where, { partition, region, account });
    return fromBase64(String(Body));
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    throw invalidValue(
      `Error occurred while GetObject. S3 Error Code: ${code ?? 'InternalError'}. S3 Error Message: ${message ?? ''}`,
    );
  }
}

/** Looks at what the package says of itself, before anything is unpacked. */
function assertZip(bytes: Uint8Array): void {
  let total = 0;
  let files = 0;
  try {
    unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize;
        files++;
        return false;
      },
    });
  } catch {
    throw invalidValue('Could not unzip uploaded file. Please check your file, then try to upload again.');
  }
  if (total > UNZIPPED_BYTES_MAX) {
    throw invalidValue(`Unzipped size must be smaller than ${UNZIPPED_BYTES_MAX} bytes`);
  }
  if (files > FILES_MAX) throw invalidValue(`A deployment package has at most ${FILES_MAX} files here.`);
}

/** The files of a package by their paths. A file that is longer than it says is cut off, so that none can grow in here. */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => !name.endsWith('/') && originalSize <= UNZIPPED_BYTES_MAX,
  });
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [tidy(name), content]));
}

function tidy(name: string): string {
  const kept: string[] = [];
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return kept.join('/');
}
