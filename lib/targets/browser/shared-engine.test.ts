import { expect, test } from 'vitest';
import type { FromWorker, Port, ToWorker } from '@pasos/engine/page';
import { shareEngine, type SharingPorts } from './shared-engine';

type Sharing = NonNullable<SharingPorts['sharing']>;
type Channel = Sharing['channel'];
type Listener = Parameters<Channel['addEventListener']>[1];

/** The tabs of one browser: a channel between them, and a lock that one has at a time. */
class Browser {
  private readonly listeners: { readonly tab: number; readonly listener: Listener }[] = [];
  private readonly queue: (() => void)[] = [];
  private isLocked = false;
  private release = () => {};
  started = 0;
  private tabs = 0;

  /** Opens a tab; each engine answers with its number and what it was asked. */
  open() {
    const tab = ++this.tabs;
    const sharing: Sharing = { channel: this.channelOf(tab), alone: (work, how) => this.alone(work, how) };
    return shareEngine({ startWorker: () => this.engine(), sharing });
  }

  /** The tab with the engine goes; the next in line gets the lock. */
  closeFirst(): void {
    const first = this.listeners.findIndex(({ tab }) => tab === this.listeners[0]?.tab);
    const { tab } = this.listeners[first]!;
    for (let index = this.listeners.length - 1; index >= 0; index--)
      if (this.listeners[index]!.tab === tab) this.listeners.splice(index, 1);
    this.release();
  }

  private channelOf(tab: number): Channel {
    return {
      postMessage: (told) => {
        const others = this.listeners.filter((one) => one.tab !== tab);
        for (const { listener } of others) listener({ data: structuredClone(told) });
      },
      addEventListener: (_, listener) => void this.listeners.push({ tab, listener }),
    };
  }

  private async alone(work: () => Promise<unknown>, { atOnce }: { atOnce: boolean }): Promise<boolean> {
    if (this.isLocked && atOnce) return false;
    if (this.isLocked) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.isLocked = true;
    const released = new Promise<void>((resolve) => (this.release = resolve));
    void released.then(() => {
      this.isLocked = false;
      this.queue.shift()?.();
    });
    await Promise.race([work(), released]);
    return true;
  }

  private engine(): Port<ToWorker, FromWorker> {
    const number = ++this.started;
    const port: Port<ToWorker, FromWorker> = {
      onmessage: null,
      postMessage: (message) => {
        if (message.kind === 'gone' || message.path === '/hang') return;
        const body = `${number}${message.path}`;
        port.onmessage?.({ data: { kind: 'response', id: message.id, status: 200, headers: {}, body } });
      },
    };
    return port;
  }
}

const ask = async (tab: (request: Request) => Promise<Response>, path: string) =>
  (await tab(new Request(`http://engine.invalid${path}`))).text();

test('all tabs ask one engine', async () => {
  const browser = new Browser();
  const [first, second, third] = [await browser.open(), await browser.open(), await browser.open()];
  expect(await Promise.all([ask(first, '/a'), ask(second, '/b'), ask(third, '/c')])).toEqual([
    '1/a',
    '1/b',
    '1/c',
  ]);
  expect(browser.started).toBe(1);
});

test('when its tab is closed, another one has it, and those who wait are told', async () => {
  const browser = new Browser();
  await browser.open();
  const second = await browser.open();
  const third = await browser.open();
  const waiting = ask(third, '/hang');
  browser.closeFirst();
  await expect(waiting).rejects.toThrow(TypeError);
  expect(await ask(second, '/b')).toBe('2/b');
  expect(await ask(third, '/c')).toBe('2/c');
});

test('where tabs cannot know of one another each has its own', async () => {
  const browser = new Browser();
  const alone = await shareEngine({ startWorker: () => browser['engine']() });
  expect(await ask(alone, '/a')).toBe('1/a');
});
