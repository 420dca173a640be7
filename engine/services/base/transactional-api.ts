import type { Api, Caller, Operation, Output } from '../../service/operation';
import { own } from '../../base/json';
import { FrameworkError } from '../../service/service-error';
import { once } from './journal';
import type { Call, ServicePorts } from './services';

/** The API of a service whose operations are transactions: each is done whole or not at all, and once only under one journal key. */
export function transactionalApi<Name extends string>(
  table: Readonly<Record<Name, Operation<Name, Call>>>,
  { transact, clock, ids }: Pick<ServicePorts, 'transact' | 'clock' | 'ids'>,
): Api {
  return {
    operations: Object.keys(table),
    async call(name, body, caller: Caller): Promise<Output> {
      const operation = own<Operation<Name, Call>>(table, name);
      if (!operation) throw new FrameworkError('UnknownOperationException', '');
      return transact((tx) => {
        const now = clock.now();
        const work = () => operation.answer(body, { tx, caller, now, uuid: () => ids.uuid() });
        return once(tx, caller.journal, { now, work });
      });
    },
  };
}
