import { isObject, own, type Json } from '../../../base/json';
import { fail, ok, type Result } from '../../../base/result';
import type { MapRunWork } from '../../../machine/command';
import type { ChildResult } from '../../../map-runs/results/child-result';
import { exportOutput, resultFiles, type Destination } from '../../../map-runs/results/result-files';
import { resultsOutput, type WriterConfig } from '../../../map-runs/results/shape-results';
import { toUtf8 } from '../../../query/encoding/utf8';
import type { Source } from './source';

/** Where a Map Run puts its results, and in what form. */
export class ResultsOf {
  private readonly destination: Destination | undefined;
  private readonly config: WriterConfig;

  constructor(
    private readonly mapRunArn: string,
    writer: MapRunWork['writer'],
    private readonly buckets: Source,
  ) {
    this.destination = writer?.resource === undefined ? undefined : destinationOf(writer.parameters);
    this.config = configOf(writer?.config ?? {}, this.isExport);
  }

  get isExport(): boolean {
    return this.destination !== undefined;
  }

  /** AWS writes to the bucket once before it starts any child, and fails the run if that cannot be done. */
  async test(): Promise<Result<void, string>> {
    if (!this.destination) return ok(undefined);
    const written = await this.put([]);
    if (written.ok) return written;
    return fail(`Failed to write a test manifest into the specified output bucket. ${written.failure}`);
  }

  /** Exports the results, if that was asked for. What the Map state gets, or the cause of States.ResultWriterFailed. */
  async write(children: readonly ChildResult[]): Promise<Result<Json, string>> {
    if (!this.destination) return ok(resultsOutput(children, this.config));
    const written = await this.put(children);
    return written.ok ? ok(exportOutput(this.destination, this.mapRunArn)) : written;
  }

  private async put(children: readonly ChildResult[]): Promise<Result<void, string>> {
    const { mapRunArn, config } = this;
    const destination = this.destination!;
    for (const { key, text } of resultFiles({ ...destination, mapRunArn, children, config })) {
      const written = await this.buckets.write(destination.bucket, key, toUtf8(text));
      if (!written.ok) return written;
    }
    return ok(undefined);
  }
}

function destinationOf(parameters: Json): Destination {
  const members = isObject(parameters) ? parameters : {};
  const [bucket, prefix] = [own(members, 'Bucket'), own(members, 'Prefix')];
  return { bucket: String(bucket ?? ''), ...(typeof prefix === 'string' && { prefix }) };
}

/** All is told of exported children, and only the outputs of others, unless WriterConfig says otherwise. */
function configOf(authored: Readonly<Record<string, Json>>, isExport: boolean): WriterConfig {
  const transformation = own(authored, 'Transformation') as WriterConfig['transformation'] | undefined;
  return {
    transformation: transformation ?? (isExport ? 'NONE' : 'COMPACT'),
    outputType: own(authored, 'OutputType') === 'JSONL' ? 'JSONL' : 'JSON',
  };
}
