import {
  connectPort,
  createFetchHandler,
  servePort,
  type FetchHandler,
  type FromWorker,
  type Port,
  type ToWorker,
} from '@pasos/engine/page';

type WorkerPort = Port<ToWorker, FromWorker>;

/** What tabs tell one another. */
type Told =
  | { readonly kind: 'ask'; readonly from: string; readonly message: ToWorker }
  | { readonly kind: 'answer'; readonly to: string; readonly message: FromWorker }
  /** The engine runs in another tab from now on; what was asked of the one before is lost. */
  | { readonly kind: 'here' };

interface Channel {
  postMessage(told: Told): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: Told }) => void): void;
}

export interface SharingPorts {
  readonly startWorker: () => WorkerPort;
  /** Absent where tabs cannot know of one another: then each has an engine of its own. */
  readonly sharing?: {
    readonly channel: Channel;
    /** Runs `work` in one tab at a time; with `atOnce` not at all (false) when another has its turn. */
    readonly alone: (work: () => Promise<unknown>, how: { readonly atOnce: boolean }) => Promise<boolean>;
  };
}

/** One engine for all tabs: it runs in the first that asks, and in another one when that is closed. */
export async function shareEngine({ startWorker, sharing }: SharingPorts): Promise<FetchHandler> {
  if (!sharing) return createFetchHandler(connectPort(startWorker()));
  const { channel, alone } = sharing;
  let current = guest(channel);
  const host = () => {
    current = { fetch: beHost(startWorker(), channel), end: () => {} };
    channel.postMessage({ kind: 'here' });
    return new Promise(() => {});
  };
  channel.addEventListener('message', ({ data }) => {
    if (data.kind !== 'here') return;
    current.end();
    current = guest(channel);
  });
  const isHost = await new Promise<boolean>((resolve) => {
    const work = () => {
      resolve(true);
      return host();
    };
    void alone(work, { atOnce: true }).then(resolve);
  });
  if (!isHost)
    void alone(
      () => {
        current.end();
        return host();
      },
      { atOnce: false },
    );
  return (request) => current.fetch(request);
}

/** Answers this tab, and whoever asks from others. */
function beHost(worker: WorkerPort, channel: Channel): FetchHandler {
  const endpoint = connectPort(worker);
  const guests = new Map<string, Port<FromWorker, ToWorker>>();
  channel.addEventListener('message', ({ data }) => {
    if (data.kind !== 'ask') return;
    const { from, message } = data;
    let port = guests.get(from);
    if (!port) {
      port = {
        onmessage: null,
        postMessage: (answer) => channel.postMessage({ kind: 'answer', to: from, message: answer }),
      };
      guests.set(from, port);
      servePort(endpoint, port);
    }
    port.onmessage?.({ data: message });
  });
  return createFetchHandler(endpoint);
}

interface Guest {
  readonly fetch: FetchHandler;
  /** Who waits for an answer gets none any more. */
  readonly end: () => void;
}

/** Asks the tab that has the engine. */
function guest(channel: Channel): Guest {
  const me = crypto.randomUUID();
  const port: WorkerPort = {
    onmessage: null,
    postMessage: (message) => channel.postMessage({ kind: 'ask', from: me, message }),
  };
  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'answer' && data.to === me) port.onmessage?.({ data: data.message });
  });
  const ask = createFetchHandler(connectPort(port));
  let end = () => {};
  const ended = new Promise<never>((_, reject) => {
    // As `fetch` does when nothing answers.
    end = () => reject(new TypeError('The tab with the engine was closed.'));
  });
  ended.catch(() => undefined);
  return { fetch: (request) => Promise.race([ask(request), ended]), end };
}
