import { own } from '../../../../base/json';
import type { Output } from '../../../../service/operation';
import { optional, type Parsed } from '../../../../service/shape';
import { notFound } from '../../errors';
import * as members from '../../members';
import { operation, type Call } from '../../operation';
import {
  getFunction,
  getVersion,
  LATEST,
  named,
  putFunction,
  type EventInvokeConfig,
} from '../../records/functions';
import { functionArn, type FunctionReference } from '../../records/reference';

const target = { FunctionName: members.functionName(), Qualifier: optional(members.qualifier()) };
type Given = Parsed<typeof members.eventInvoke>;

export const putFunctionEventInvokeConfig = operation({
  name: 'PutFunctionEventInvokeConfig',
  input: { ...target, ...members.eventInvoke },
  handle: (input, call) => change(named(input, call), call, () => configOf(input, call)),
});

export const updateFunctionEventInvokeConfig = operation({
  name: 'UpdateFunctionEventInvokeConfig',
  input: { ...target, ...members.eventInvoke },
  handle(input, call) {
    const where = named(input, call);
    return change(where, call, (before) => {
      if (!before) throw missing(where);
      return { ...before, ...configOf(input, call) };
    });
  },
});

export const getFunctionEventInvokeConfig = operation({
  name: 'GetFunctionEventInvokeConfig',
  input: target,

  async handle(input, call) {
    const where = named(input, call);
    const { eventInvoke } = await getFunction(call.tx, where);
    const config = own(eventInvoke, where.qualifier ?? LATEST);
    if (!config) throw missing(where);
    return show(config, where);
  },
});

export const deleteFunctionEventInvokeConfig = operation({
  name: 'DeleteFunctionEventInvokeConfig',
  input: target,

  async handle(input, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    const { qualifier = LATEST } = where;
    if (!own(record.eventInvoke, qualifier)) throw missing(where);
    const { [qualifier]: _, ...eventInvoke } = record.eventInvoke;
    putFunction(call.tx, where, { ...record, eventInvoke });
    return {};
  },
});

export const listFunctionEventInvokeConfigs = operation({
  name: 'ListFunctionEventInvokeConfigs',
  input: {
    FunctionName: members.functionName(),
    Marker: optional(members.marker()),
    MaxItems: optional(members.pageSize(50)),
  },

  async handle(input, call) {
    const where = named(input, call);
    const { eventInvoke } = await getFunction(call.tx, where);
    const configs = Object.entries(eventInvoke);
    return {
      FunctionEventInvokeConfigs: configs.map(([qualifier, config]) => show(config, { ...where, qualifier })),
    };
  },
});

async function change(
  where: FunctionReference,
  call: Call,
  make: (before: EventInvokeConfig | undefined) => EventInvokeConfig,
): Promise<Output> {
  await getVersion(call.tx, where);
  const record = await getFunction(call.tx, where);
  const { qualifier = LATEST } = where;
  const config = make(own(record.eventInvoke, qualifier));
  putFunction(call.tx, where, { ...record, eventInvoke: { ...record.eventInvoke, [qualifier]: config } });
  return show(config, where);
}

function configOf(
  { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig: to }: Given,
  { now }: Call,
): EventInvokeConfig {
  const [onSuccess, onFailure] = [to?.OnSuccess?.Destination, to?.OnFailure?.Destination];
  return {
    modifiedAt: now,
    ...(MaximumRetryAttempts !== undefined && { retries: MaximumRetryAttempts }),
    ...(MaximumEventAgeInSeconds !== undefined && { ageSeconds: MaximumEventAgeInSeconds }),
    ...(onSuccess !== undefined && { onSuccess }),
    ...(onFailure !== undefined && { onFailure }),
  };
}

function show(
  { modifiedAt, retries, ageSeconds, onSuccess, onFailure }: EventInvokeConfig,
  where: FunctionReference,
): Output {
  return {
    LastModified: modifiedAt / 1000,
    FunctionArn: functionArn(where, where.qualifier ?? LATEST),
    MaximumRetryAttempts: retries,
    MaximumEventAgeInSeconds: ageSeconds,
    DestinationConfig: {
      OnSuccess: onSuccess === undefined ? {} : { Destination: onSuccess },
      OnFailure: onFailure === undefined ? {} : { Destination: onFailure },
    },
  };
}

function missing(where: FunctionReference) {
  return notFound(
    `The function ${functionArn(where, where.qualifier ?? LATEST)} doesn't have an EventInvokeConfig`,
  );
}
