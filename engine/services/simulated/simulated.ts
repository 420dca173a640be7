import { own, type JsonObject } from '../../base/json';
import { limitProblem } from '../../service/models/check-limits';
import { findServiceModel } from '../../service/models/find-service-model';
import type { Caller, Output } from '../../service/operation';
import { FrameworkError, ServiceError } from '../../service/service-error';
import type { LocalService, Services } from '../base/services';

/** What a simulated operation works with. */
export interface SimulatedCall {
  readonly caller: Caller;
  readonly services: Services;
}

export type SimulatedOperation = (input: JsonObject, call: SimulatedCall) => Output | Promise<Output>;

export interface SimulatedSpec {
  readonly id: string;
  readonly operations: Readonly<Record<string, SimulatedOperation>>;
}

/** A service that keeps nothing: what it answers follows from what it is asked. */
export function simulated(
  { id, operations }: SimulatedSpec,
  { services }: { readonly services: Services },
): LocalService {
  return {
    id,
    api: {
      operations: Object.keys(operations),
      async call(name, input, caller) {
        const operation = own(operations, name);
        if (!operation) throw new FrameworkError('UnknownOperationException', '');
        const model = await findServiceModel(id);
        const action = name.charAt(0).toLowerCase() + name.slice(1);
        const problem = model && limitProblem(model, action, input);
        if (problem !== undefined) throw new ServiceError('ValidationException', problem, 400);
        return operation(input, { caller, services });
      },
    },
  };
}
