import type { Witness } from '../disk/witness';
import { short } from '../world/trace';
import type { World } from '../world/world';

/** How late a timer may be. */
const LATE_MS_MAX = 1_000;
/** After a trouble, so long goes by until whoever tried again has succeeded. */
const RECOVERY_MS = 10_000;

/** What holds when nothing is under way, in a world that has been calm: nobody has been forgotten. */
export function checkAtRest(world: World, witness: Witness): void {
  if (!world.isCalmFor(RECOVERY_MS)) return;
  const now = world.clock.now();
  for (const { record, snapshot } of witness.open) {
    if (snapshot.ready.length > 0) world.fail(`${short(record.arn)} has something to do, and nobody does it`);
    const due = Math.min(...Object.values(snapshot.timers).map(({ at }) => at));
    if (now - due > LATE_MS_MAX)
      world.fail(`${short(record.arn)} waits for a timer that is ${now - due} ms late`);
  }
}
