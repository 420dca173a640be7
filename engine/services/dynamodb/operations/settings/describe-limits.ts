import { operation } from '../../operation';

/** What a new account has. */
export const describeLimits = operation({
  name: 'DescribeLimits',
  input: {},

  async handle() {
    return {
      AccountMaxReadCapacityUnits: 80_000,
      AccountMaxWriteCapacityUnits: 80_000,
      TableMaxReadCapacityUnits: 40_000,
      TableMaxWriteCapacityUnits: 40_000,
    };
  },
});
