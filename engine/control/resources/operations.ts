import { optional, text } from '../../service/shape';
import { operation } from '../operation';
import { countResources, resetResources, restoreResources } from './resources';

const service = () => optional(text({ min: 1, max: 64 }));

/** How much the services that run here keep for the account, by collection. */
export const countServiceResources = operation({
  name: 'CountResources',
  input: { service: service() },

  async handle(filter, { documents, caller: { account } }) {
    return { counts: await countResources(documents, { account, ...filter }) };
  },
});

/** Removes every resource of the services that run here, or of one of them. State machines and executions stay. */
export const resetServiceResources = operation({
  name: 'ResetResources',
  input: { service: service() },

  async handle(filter, { documents, caller: { account } }) {
    return { removed: await resetResources(documents, { account, ...filter }) };
  },
});

/** Brings back what the last ResetResources of the account removed. */
export const restoreServiceResources = operation({
  name: 'RestoreResources',
  input: {},

  async handle(_, { documents, caller: { account } }) {
    return { restored: await restoreResources(documents, account) };
  },
});
