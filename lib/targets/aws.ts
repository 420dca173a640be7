import { SFNClient } from '@aws-sdk/client-sfn';
import { accountFetch, accountHeaders } from '@/lib/account/account-fetch';
import { account, hearRefusal } from '@/lib/account/account';
import { prepareLab } from '@/lib/account/prepare-lab';
import { createLogReader } from './log-reader';
import { localOwner } from './owner';
import { createServiceCaller } from './service-caller';
import type { Target } from './target';
import { watchExecution } from './watch/watch';

/** As AWS's own tools: a call that was refused for being one too many is made again, later and later. */
const attemptsMax = 6;

/** AWS bills no polling, but counts calls by the second. */
const watchPauses = { firstPauseMs: 1_000, longestPauseMs: 5_000 };

/** The student's account, by way of the site's `/aws`, which signs with what the student connected: no key is here. */
export function awsTarget(lab: string, origin = window.location.origin): Target {
  const endpoint = `${origin}/aws`;
  const send = accountFetch(lab);
  const client = accountClient(endpoint, lab);
  return {
    kind: 'aws',
    client,
    logs: createLogReader(endpoint, send),
    service: createServiceCaller(endpoint, send),
    download: async (url) => {
      const answer = await send(`${endpoint}/?${new URLSearchParams({ url }).toString()}`);
      if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { name: 'NoSuchFile' });
      return new Uint8Array(await answer.arrayBuffer());
    },
    owner: () => account.get().status?.connection ?? localOwner,
    prepare: (machine) => prepareLab(lab, machine),
    watch: (executionArn, observer) => watchExecution({ client, executionArn, ...watchPauses }, observer),
  };
}

function accountClient(endpoint: string, lab: string): SFNClient {
  const client = new SFNClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'signed', secretAccessKey: 'elsewhere' },
    maxAttempts: attemptsMax,
    retryMode: 'adaptive',
    disableHostPrefix: true,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      Object.assign(headers, accountHeaders(lab));
      return next(args);
    },
    { step: 'build', name: 'toTheAccount' },
  );
  // Below the one that tries again: it hears of every attempt.
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (problem) {
        if (problem instanceof Error) hearRefusal(problem.name);
        throw problem;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'hearRefusals' },
  );
  return client;
}
