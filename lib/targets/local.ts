import { SFNClient, type SFNClientConfig } from '@aws-sdk/client-sfn';
import { createControl } from './control';
import { createLogReader } from './log-reader';
import { localOwner } from './owner';
import { createServiceCaller } from './service-caller';
import type { Target } from './target';
import { watchExecution } from './watch/watch';

/** How an engine of ours is reached. */
interface Endpoint {
  readonly url: string;
  /** By way of the network, if not said. */
  readonly send?: typeof fetch;
  readonly requestHandler?: SFNClientConfig['requestHandler'];
}

/** The engine behind the site's own `/aws`. */
export function localTarget(origin = window.location.origin): Target {
  return targetAt({ url: `${origin}/aws` });
}

/** An engine of ours. It checks no signature, so the credentials are only there because the SDK wants some. */
export function targetAt({ url, send, requestHandler }: Endpoint): Target {
  const client = new SFNClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    // StartSyncExecution would otherwise go to the host `sync-localhost`.
    disableHostPrefix: true,
    ...(requestHandler && { requestHandler }),
  });
  return {
    kind: 'local',
    client,
    logs: createLogReader(url, send),
    service: createServiceCaller(url, send),
    download: (file) => download(file, { url, send }),
    control: createControl(url, send),
    owner: () => localOwner,
    prepare: ({ name }) => Promise.resolve({ roleArn: `arn:aws:iam::123456789012:role/${name}Role` }),
    watch: (executionArn, observer) => watchExecution({ client, executionArn }, observer),
  };
}

/** Addresses of the engine lead past the site; what lies behind them is to be had by way of it. */
async function download(
  file: string,
  { url, send = fetch }: Pick<Endpoint, 'url' | 'send'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { protocol, pathname, search } = new URL(file);
  const answer = await (protocol === 'data:' ? fetch(file) : send(url + pathname + search));
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { name: 'NoSuchFile' });
  return new Uint8Array(await answer.arrayBuffer());
}
