import { integer, optional, text } from '../../service/shape';
import { operation } from '../operation';

/** The next calls from outside are refused because there are too many. */
export const setThrottle = operation({
  name: 'SetThrottle',
  input: {
    service: optional(text({ min: 1, max: 64 })),
    operation: optional(text({ min: 1, max: 128 })),
    count: integer({ min: 0, max: 1_000_000 }),
  },

  async handle(throttle, { rim }) {
    rim.setThrottle(throttle);
    return throttle;
  },
});

const SECOND = 1_000;

/** From now on the clock by which signatures are judged is so far ahead, or behind. */
export const setSkew = operation({
  name: 'SetSkew',
  input: { seconds: integer({ min: -86_400, max: 86_400 }) },

  async handle({ seconds }, { rim }) {
    rim.skew = seconds * SECOND;
    return { seconds };
  },
});
