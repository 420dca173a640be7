import { utf8Length, type Json } from '../../base/json';
import type { ChildStatus } from '../counts';
import type { ChildResult } from './child-result';
import { resultsText, shapeResults, type WriterConfig } from './shape-results';

export interface Destination {
  readonly bucket: string;
  readonly prefix?: string;
}

export interface ResultFile {
  readonly key: string;
  readonly text: string;
}

const FILE_OF = {
  PENDING: 'PENDING',
  PENDING_REDRIVE: 'FAILED',
  RUNNING: 'PENDING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  TIMED_OUT: 'FAILED',
  ABORTED: 'FAILED',
} as const satisfies Record<ChildStatus, string>;
const FILES = ['FAILED', 'PENDING', 'SUCCEEDED'] as const;

interface Exporting extends Destination {
  readonly mapRunArn: string;
  readonly children: readonly ChildResult[];
  readonly config: WriterConfig;
}

/** The files that ResultWriter puts into its bucket: one for each status that occurs, and last the manifest of them. */
export function resultFiles({ children, config, ...run }: Exporting): readonly ResultFile[] {
  const folder = folderOf(run, run.mapRunArn);
  const extension = config.outputType === 'JSON' ? 'json' : 'jsonl';
  const files = FILES.flatMap((name) => {
    const those = children.filter(({ status }) => FILE_OF[status] === name);
    if (those.length === 0) return [];
    const text = resultsText(shapeResults(those, config.transformation), config.outputType);
    return [{ name, key: `${folder}/${name}_0.${extension}`, text }];
  });
  const filesOf = (wanted: string) =>
    files
      .filter(({ name }) => name === wanted)
      .map(({ key, text }) => ({ Key: key, Size: utf8Length(text) }));
  const manifest = {
    DestinationBucket: run.bucket,
    MapRunArn: run.mapRunArn,
    ResultFiles: Object.fromEntries(FILES.map((name) => [name, filesOf(name)])),
  };
  return [
    ...files.map(({ key, text }) => ({ key, text })),
    { key: manifestKey(run, run.mapRunArn), text: JSON.stringify(manifest) },
  ];
}

/** What the Map state gets when its results are exported. */
export function exportOutput(destination: Destination, mapRunArn: string): Json {
  const Key = manifestKey(destination, mapRunArn);
  return { MapRunArn: mapRunArn, ResultWriterDetails: { Bucket: destination.bucket, Key } };
}

function manifestKey(destination: Destination, mapRunArn: string): string {
  return `${folderOf(destination, mapRunArn)}/manifest.json`;
}

/** `<prefix>/<UUID of the Map Run>`. */
function folderOf({ prefix = '' }: Destination, mapRunArn: string): string {
  const uuid = mapRunArn.split(':').at(-1)!;
  const before = prefix.replace(/\/$/, '');
  return before ? `${before}/${uuid}` : uuid;
}
