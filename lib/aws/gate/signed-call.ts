import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AccountSession } from '../session/account-session';
import { addressOf, type Wire } from './endpoints';

export interface Call {
  readonly wire: Wire;
  /** `AWSStepFunctions.StartExecution` */
  readonly target: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

export interface Ports {
  readonly send: typeof fetch;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Signs one call of an AWS JSON service with the student's keys and sends it as it is. */
export async function signedCall(account: AccountSession, call: Call, ports: Ports): Promise<Response> {
  const { region, credentials } = account.settings();
  const address = addressOf(account.connection, call.wire);
  const signer = new SignatureV4({ service: call.wire.host, region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign(
    {
      method: 'POST',
      protocol: address.protocol,
      hostname: address.hostname,
      path: address.pathname,
      headers: { host: address.host, 'content-type': call.contentType, 'x-amz-target': call.target },
      body: call.body,
    },
    { signingDate: new Date(ports.now()) },
  );
  const { host: _, ...sent } = headers;
  return ports.send(address, {
    method: 'POST',
    headers: sent,
    body: call.body,
    signal: call.signal,
    cache: 'no-store',
    redirect: 'manual',
  });
}
