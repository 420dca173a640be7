import type { Json } from '../../../../base/json';
import { decline } from '../run/decline';
import type { Node, Run } from '../run/run';

/** `*`: every member. Those that are arrays melt together, and then all of it is an array and no sequence. */
export const wildcard: Node = (context, run) => {
  if (typeof context !== 'object' || context === null) return run.sequence([]);
  // Its marks would be among its members.
  if (run.isSequence(context)) decline();
  const found: Json[] = [];
  let isSequence = true;
  const members: readonly Json[] = Object.values(context);
  run.spend(members.length);
  for (const member of members) {
    if (!Array.isArray(member)) found.push(member);
    else {
      isSequence = false;
      flatten(member, found, run);
    }
  }
  return isSequence ? run.sequence(found) : found;
};

function flatten(items: readonly Json[], to: Json[], run: Run): void {
  run.spend(items.length);
  for (const item of items) {
    if (Array.isArray(item)) flatten(item, to, run);
    else to.push(item);
  }
}
