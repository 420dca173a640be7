import { LAB_TAG, STUDENT_TAG } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import type { AccountSession } from '../session/account-session';
import type { Gate } from './gate';
import type { Creation, Input, Offer } from './offers/offer';
import { requireOurs } from './ownership';
import { signedCall, type Call } from './signed-call';
import { untilRoleIsKnown } from './role-delay';

export interface JsonCall extends Omit<Call, 'wire'> {
  readonly account: AccountSession;
  readonly lab: string;
  readonly host: 'states' | 'logs';
  readonly offer: Offer;
}

/** A call of an AWS JSON service on the student's account: byte for byte, unless it makes something, which is tagged. */
export async function jsonCall(call: JsonCall, gate: Gate): Promise<Response> {
  const { account, offer } = call;
  const send = (body = call.body, signal?: AbortSignal) =>
    signedCall(account, { ...call, wire: wireOf(call), body, signal }, gate);
  switch (offer.kind) {
    case 'read':
      return send(call.body, call.signal);
    case 'free':
      return send();
    case 'change': {
      const input = inputOf(call.body);
      await requireOurs(account, offer.of(input), gate);
      return untilRoleIsKnown(input, () => send(), gate);
    }
    case 'create':
      return create({ ...call, offer }, send, gate);
  }
}

function wireOf({ host, offer }: JsonCall): Call['wire'] {
  const isSync = 'isSync' in offer && offer.isSync;
  return isSync ? { host, prefix: 'sync-' } : { host };
}

/** It goes on to its end even if nobody waits for it any more: half a creation is what nobody wants. */
async function create(
  { account, lab, offer, body }: JsonCall & { readonly offer: Creation },
  send: (body: Uint8Array<ArrayBuffer>) => Promise<Response>,
  gate: Gate,
): Promise<Response> {
  const input = inputOf(body);
  const tagged = offer.tagged(input, { [LAB_TAG]: lab, [STUDENT_TAG]: account.student });
  const bytes = new TextEncoder().encode(JSON.stringify(tagged));
  let refused: Response | undefined;
  try {
    return await gate.making({ account, lab, type: offer.type, name: offer.name(input) }, async () => {
      const value = await untilRoleIsKnown(input, () => send(bytes), gate);
      if (value.ok) return { arn: await arnIn(value), value };
      refused = value;
      throw new Error('AWS refused to make it');
    });
  } catch (problem) {
    if (refused) return refused;
    throw problem;
  }
}

async function arnIn(answer: Response): Promise<string | undefined> {
  const { stateMachineArn, activityArn } = (await answer.clone().json()) as Readonly<Record<string, string>>;
  return stateMachineArn ?? activityArn;
}

function inputOf(body: Uint8Array<ArrayBuffer>): Input {
  try {
    const input: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Input;
  } catch {
    // What is no JSON is refused like what is JSON of something else.
  }
  throw new AccountError('SerializationException', 'The input is not a JSON object.');
}
