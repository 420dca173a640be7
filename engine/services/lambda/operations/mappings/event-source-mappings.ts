import type { ServicePorts } from '../../../base/services';
import {
  anything,
  flag,
  integer,
  list,
  oneOf,
  optional,
  struct,
  text,
  type Parsed,
} from '../../../../service/shape';
import { conflict, invalidValue, notFound } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import { getVersion } from '../../records/functions';
import { showMapping, type MappingRecord } from '../../records/mappings';
import { collection, functionArn, referenceOf } from '../../records/reference';
import { pollLater } from '../../polling/pollers';
import { queueUrl } from '../../invoking/destinations';

const settings = {
  Enabled: optional(flag()),
  BatchSize: optional(integer({ min: 1, max: 10_000 })),
  MaximumBatchingWindowInSeconds: optional(integer({ min: 0, max: 300 })),
  FunctionResponseTypes: optional(list(oneOf('ReportBatchItemFailures'))),
  FilterCriteria: optional(
    struct({ Filters: optional(list(struct({ Pattern: optional(text({ max: 4096 })) }))) }),
  ),
  ScalingConfig: optional(struct({ MaximumConcurrency: optional(integer({ min: 2, max: 1_000 })) })),
  DestinationConfig: optional(anything()),
  MetricsConfig: optional(anything()),
};

export const createEventSourceMapping = ({ services }: Pick<ServicePorts, 'services'>) =>
  operation({
    name: 'CreateEventSourceMapping',
    input: {
      FunctionName: members.namespacedName(),
      EventSourceArn: optional(members.arn()),
      StartingPosition: optional(anything()),
      Tags: optional(members.tags()),
      ...settings,
    },

    async handle({ FunctionName, EventSourceArn: sourceArn, ...input }, call) {
      const where = referenceOf(FunctionName, call.caller);
      await getVersion(call.tx, where);
      if (sourceArn === undefined) throw invalidValue('EventSourceArn is required.');
      if (sourceArn.split(':')[2] !== 'sqs') {
        throw invalidValue('Of event sources, this local engine has queues of Amazon SQS.');
      }
      await assertQueue(sourceArn, call, services);
      const arn = functionArn(where, where.qualifier);
      const mappings = await all(call);
      const same = mappings.find((mapping) => mapping.sourceArn === sourceArn && mapping.functionArn === arn);
      if (same) {
        throw conflict(
          `An event source mapping with SQS arn (" ${sourceArn} ") and function (" ${where.name} ") already exists. Please update or delete the existing mapping with UUID ${same.uuid}`,
        );
      }
      const mapping = changed(
        {
          uuid: call.uuid(),
          sourceArn,
          functionArn: arn,
          batchSize: 10,
          windowSeconds: 0,
          isEnabled: true,
          reportsFailures: false,
          modifiedAt: call.now,
        },
        input,
        call,
      );
      put(mapping, call);
      return showMapping(mapping, call.caller, 'Creating');
    },
  });

export const updateEventSourceMapping = operation({
  name: 'UpdateEventSourceMapping',
  input: { UUID: members.uuid(), FunctionName: optional(members.namespacedName()), ...settings },

  async handle({ UUID, FunctionName, ...input }, call) {
    const before = await get(UUID, call);
    const where = FunctionName === undefined ? undefined : referenceOf(FunctionName, call.caller);
    if (where) await getVersion(call.tx, where);
    const mapping = changed(
      { ...before, ...(where && { functionArn: functionArn(where, where.qualifier) }) },
      input,
      call,
    );
    put(mapping, call);
    return showMapping(mapping, call.caller, 'Updating');
  },
});

export const getEventSourceMapping = operation({
  name: 'GetEventSourceMapping',
  input: { UUID: members.uuid() },
  handle: async ({ UUID }, call) => showMapping(await get(UUID, call), call.caller),
});

export const deleteEventSourceMapping = operation({
  name: 'DeleteEventSourceMapping',
  input: { UUID: members.uuid() },

  async handle({ UUID }, call) {
    const mapping = await get(UUID, call);
    call.tx.delete(collection(call.caller, 'event-source-mappings'), UUID);
    return showMapping(mapping, call.caller, 'Deleting');
  },
});

export const listEventSourceMappings = operation({
  name: 'ListEventSourceMappings',
  input: {
    EventSourceArn: optional(members.arn()),
    FunctionName: optional(members.namespacedName()),
    Marker: optional(members.marker()),
    MaxItems: optional(members.pageSize(10_000)),
  },

  async handle({ EventSourceArn, FunctionName }, call) {
    const where = FunctionName === undefined ? undefined : referenceOf(FunctionName, call.caller);
    const arn = where && functionArn(where, where.qualifier);
    const mappings = (await all(call)).filter(
      (mapping) =>
        (EventSourceArn === undefined || mapping.sourceArn === EventSourceArn) &&
        (arn === undefined || mapping.functionArn === arn),
    );
    return { EventSourceMappings: mappings.map((mapping) => showMapping(mapping, call.caller)) };
  },
});

async function assertQueue(arn: string, { caller }: Call, services: ServicePorts['services']): Promise<void> {
  const { partition, region, account } = caller;
  const input = { QueueUrl: queueUrl(arn), AttributeNames: ['QueueArn'] };
  try {
    await services.call('sqs', 'GetQueueAttributes', input, { partition, region, account });
  } catch {
    throw invalidValue(
      `Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist.`,
    );
  }
}

async function all({ tx, caller }: Call): Promise<readonly MappingRecord[]> {
  const { items } = await tx.list(collection(caller, 'event-source-mappings'), { limit: 1_000 });
  return items.map(({ value }) => value as unknown as MappingRecord);
}

async function get(uuid: string, { tx, caller }: Call): Promise<MappingRecord> {
  const mapping = await tx.get<MappingRecord>(collection(caller, 'event-source-mappings'), uuid);
  if (!mapping) throw notFound('The resource you requested does not exist.');
  return mapping;
}

function put(mapping: MappingRecord, { tx, caller }: Call): void {
  tx.put(collection(caller, 'event-source-mappings'), mapping.uuid, mapping);
  pollLater(tx, caller, mapping.uuid);
}

function changed(before: MappingRecord, input: Parsed<typeof settings>, { now }: Call): MappingRecord {
  const { BatchSize, MaximumBatchingWindowInSeconds: seconds, FunctionResponseTypes: types } = input;
  const filters = input.FilterCriteria?.Filters;
  const most = input.ScalingConfig?.MaximumConcurrency;
  const mapping = {
    ...before,
    modifiedAt: now,
    ...(input.Enabled !== undefined && { isEnabled: input.Enabled }),
    ...(BatchSize !== undefined && { batchSize: BatchSize }),
    ...(seconds !== undefined && { windowSeconds: seconds }),
    ...(types !== undefined && { reportsFailures: types.length > 0 }),
    ...(filters && { filters }),
    ...(most !== undefined && { concurrencyMax: most }),
  };
  if (mapping.batchSize > 10 && mapping.windowSeconds < 1) {
    throw invalidValue(
      'Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10',
    );
  }
  return mapping;
}
