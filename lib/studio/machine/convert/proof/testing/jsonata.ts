import { LATE_PARTS } from '@pasos/engine/browser';

const part = await LATE_PARTS.find(({ sign }) => sign === '{%')!.load();

/** What the validator reads JSONata with. */
export const parseJsonataForTests = part.jsonata!;
