import type { Input } from './offers/offer';
import type { Ports } from './signed-call';

/** Where the roles are that Pasos makes. */
const ROLE_PATH = '/pasos/';
const pausesMs = [1_000, 2_000, 3_000, 4_000, 5_000, 5_000, 5_000, 5_000];

/** AWS knows a new role, and what it may do, only some seconds after it was made. */
export const notYet =
  /authorized to assume the provided role|cannot be assumed by|could not be assumed|is not authorized to create managed-rule|Role is not authorized to access the Log Destination/i;

/** Tries again for half a minute while AWS does not know the role. Roles of the student's own are not new: of them AWS is believed. */
export async function untilRoleIsKnown(
  { roleArn }: Input,
  send: () => Promise<Response>,
  ports: Ports,
): Promise<Response> {
  if (typeof roleArn === 'string' && !roleArn.includes(`:role${ROLE_PATH}`)) return send();
  for (const pause of pausesMs) {
    const answer = await send();
    if (answer.status !== 400 || !notYet.test(await answer.clone().text())) return answer;
    await ports.sleep(pause);
  }
  return send();
}
