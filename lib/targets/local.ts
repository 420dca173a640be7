import { SFNClient } from '@aws-sdk/client-sfn';
import { createControl } from './control';
import { createLogReader } from './log-reader';
import { localOwner } from './owner';
import { createServiceCaller } from './service-caller';
import type { Target } from './target';
import { watchExecution } from './watch';

/** The engine behind the site's own `/aws`. It checks no signature, so the credentials are only there because the SDK wants some. */
export function localTarget(origin = window.location.origin): Target {
  const client = new SFNClient({
    endpoint: `${origin}/aws`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    // StartSyncExecution would otherwise go to the host `sync-localhost`.
    disableHostPrefix: true,
  });
  return {
    kind: 'local',
    client,
    logs: createLogReader(`${origin}/aws`),
    service: createServiceCaller(`${origin}/aws`),
    download: (url) => download(url, `${origin}/aws`),
    control: createControl(`${origin}/aws`),
    owner: () => localOwner,
    prepare: ({ name }) => Promise.resolve({ roleArn: `arn:aws:iam::123456789012:role/${name}Role` }),
    watch: (executionArn, observer) => watchExecution({ client, executionArn }, observer),
  };
}

/** Addresses of the engine lead past the site; what lies behind them is to be had by way of it. */
async function download(url: string, endpoint: string): Promise<Uint8Array<ArrayBuffer>> {
  const { protocol, pathname, search } = new URL(url);
  const answer = await fetch(protocol === 'data:' ? url : endpoint + pathname + search);
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { name: 'NoSuchFile' });
  return new Uint8Array(await answer.arrayBuffer());
}
