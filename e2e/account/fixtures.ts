import { test as base } from '../fixtures';
import { StandIn, studentKey, type Key } from './stand-in';

export { expect } from '../fixtures';

interface Fixtures {
  readonly key: Key;
  /** AWS, where this key is known. */
  readonly aws: StandIn;
}

export const test = base.extend<Fixtures>({
  key: async ({}, use) => use(studentKey()),
  aws: async ({ key }, use) => {
    const aws = await StandIn.start([key]);
    await use(aws);
    await aws.stop();
  },
});
