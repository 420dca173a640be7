import type { Answer } from '../query/jsonata/evaluation';
import { tooLarge, tooLong } from '../query/jsonata/native/failures';

/** The first line of a child. */
export const READY = 'ready';

export const TOO_LARGE: Answer = { kind: 'error', message: tooLarge().message };
export const TOO_LONG: Answer = { kind: 'error', message: tooLong().message };
