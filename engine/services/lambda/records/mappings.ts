import type { Owner } from '../../../base/arn';
import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Output } from '../../../service/operation';

/** What brings the messages of a queue to a function. */
export interface MappingRecord {
  readonly uuid: string;
  readonly sourceArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly isEnabled: boolean;
  readonly reportsFailures: boolean;
  readonly modifiedAt: Millis;
  readonly filters?: readonly { readonly Pattern?: string | undefined }[];
  readonly concurrencyMax?: number;
}

export function showMapping(
  mapping: MappingRecord,
  { partition, region, account }: Owner,
  state?: string,
): Output {
  const { uuid, isEnabled, filters, concurrencyMax } = mapping;
  return {
    UUID: uuid,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.windowSeconds,
    EventSourceArn: mapping.sourceArn,
    FunctionArn: mapping.functionArn,
    LastModified: mapping.modifiedAt / 1000,
    State: state ?? (isEnabled ? 'Enabled' : 'Disabled'),
    StateTransitionReason: 'USER_INITIATED',
    FunctionResponseTypes: mapping.reportsFailures ? ['ReportBatchItemFailures'] : [],
    ...(filters && { FilterCriteria: { Filters: filters as Json } }),
    ...(concurrencyMax !== undefined && { ScalingConfig: { MaximumConcurrency: concurrencyMax } }),
    EventSourceMappingArn: `arn:${partition}:lambda:${region}:${account}:event-source-mapping:${uuid}`,
  };
}
