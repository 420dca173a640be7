import { LOG_EVENTS_PER_CALL_MAX, LOG_LISTING_MAX } from '../base/limits';
import { integer, text } from '../service/shape';

/** Shapes that several operations share, with the constraints of the API model. */
export const groupName = () =>
  text({
    min: 1,
    max: 512,
    pattern: { expression: /^[.\-_/#A-Za-z0-9]+$/, shown: '[\\.\\-_/#A-Za-z0-9]+' },
  });
export const groupIdentifier = () =>
  text({ min: 1, max: 2048, pattern: { expression: /^[\w#+=/:,.@*-]*$/, shown: '[\\w#+=/:,.@-]*' } });
export const streamName = () =>
  text({ min: 1, max: 512, pattern: { expression: /^[^:*]*$/, shown: '[^:*]*' } });
export const timestamp = () => integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
export const pageToken = () => text({ min: 1 });
export const listingLimit = () => integer({ min: 1, max: LOG_LISTING_MAX });
export const eventsLimit = () => integer({ min: 1, max: LOG_EVENTS_PER_CALL_MAX });
