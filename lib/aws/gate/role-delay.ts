import type { Ports } from './signed-call';

const pausesMs = [1_000, 2_000, 3_000, 4_000, 5_000, 5_000, 5_000, 5_000];

/** AWS knows a new role, and what it may do, only some seconds after it was made. */
const notYet =
  /authorized to assume the provided role|cannot be assumed by|could not be assumed|is not authorized to create managed-rule|Role is not authorized to access the Log Destination/i;

/** Tries again for half a minute while AWS does not know the role. */
export async function untilRoleIsKnown(send: () => Promise<Response>, ports: Ports): Promise<Response> {
  for (const pause of pausesMs) {
    const answer = await send();
    if (answer.status !== 400 || !notYet.test(await answer.clone().text())) return answer;
    await ports.sleep(pause);
  }
  return send();
}
