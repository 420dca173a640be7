import type { Clock } from '../../host/ports';
import type { Caller } from '../../service/operation';
import type { EndpointRequest, EndpointResponse, EndpointService, Signing } from '../endpoint-service';
import { readBody } from '../request-body';
import { findDistrust } from './find-distrust';
import type { AccessKey, Keyring } from './keys';
import { readSignature } from './read-signature';
import { refusal } from './refusals';

export interface SignedOnlyOptions {
  readonly keyring: Keyring;
  readonly clock: Pick<Clock, 'now'>;
}

/** Services that answer only to those who sign with a key that is known, and take them for whom the key says. */
export function signedOnly(options: SignedOnlyOptions) {
  return (service: EndpointService): EndpointService => {
    const { signing } = service;
    if (!signing) return service;
    // A client whose clock is wrong takes the right time from here.
    const dated = (answer: EndpointResponse): EndpointResponse => ({
      ...answer,
      headers: { ...answer.headers, date: new Date(options.clock.now()).toUTCString() },
    });
    return {
      ...service,
      answer: async (request, id) => {
        const caller = await trusted(request, signing, options);
        return dated(await service.answer({ ...request, caller }, id));
      },
      refuse: (error, refused) => dated(service.refuse(error, refused)),
    };
  };
}

async function trusted(
  request: EndpointRequest,
  signing: Signing,
  { keyring, clock }: SignedOnlyOptions,
): Promise<Caller> {
  const read = readSignature(request);
  if (read.kind !== 'signed') throw refusal(read, signing);
  const { signature } = read;
  const key = await keyring.find(signature.accessKeyId);
  const asked = { ...request, body: readBody(request) };
  const distrust = findDistrust(asked, { signature, key, service: signing.scope, now: clock.now() });
  if (distrust) throw refusal(distrust, signing);
  return callerOf(key!, signature.scope.region);
}

function callerOf({ accessKeyId, account, arn, role, policy }: AccessKey, region: string): Caller {
  const partition = arn.split(':')[1] ?? 'aws';
  const principal = { arn, ...(role !== undefined && { role }), ...(policy !== undefined && { policy }) };
  return { partition, region, account, accessKeyId, principal };
}
