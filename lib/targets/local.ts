import { SFNClient } from '@aws-sdk/client-sfn';
import { createControl } from './control';
import { createLogReader } from './log-reader';
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
    client,
    logs: createLogReader(`${origin}/aws`),
    control: createControl(`${origin}/aws`),
    watch: (executionArn, observer) => watchExecution({ client, executionArn }, observer),
  };
}
