import { integer } from '../../../../service/shape';
import * as members from '../../members';
import { operation } from '../../operation';
import { getFunction, named, putFunction } from '../../records/functions';

const target = { FunctionName: members.functionName() };

export const putFunctionConcurrency = operation({
  name: 'PutFunctionConcurrency',
  input: { ...target, ReservedConcurrentExecutions: integer({ min: 0, max: 1_000 }) },

  async handle({ ReservedConcurrentExecutions, ...input }, call) {
    const where = named(input, call);
    const record = await getFunction(call.tx, where);
    putFunction(call.tx, where, { ...record, reservedConcurrency: ReservedConcurrentExecutions });
    return { ReservedConcurrentExecutions };
  },
});

export const getFunctionConcurrency = operation({
  name: 'GetFunctionConcurrency',
  input: target,

  async handle(input, call) {
    const { reservedConcurrency } = await getFunction(call.tx, named(input, call));
    return { ReservedConcurrentExecutions: reservedConcurrency };
  },
});

export const deleteFunctionConcurrency = operation({
  name: 'DeleteFunctionConcurrency',
  input: target,

  async handle(input, call) {
    const where = named(input, call);
    const { reservedConcurrency: _, ...record } = await getFunction(call.tx, where);
    putFunction(call.tx, where, record);
    return {};
  },
});
