import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftVault } from './draft-vault';
import { Drafts, type DraftStart } from './drafts';

/** Storage of one browser, shared by its tabs; `refuses` makes it full or forbidden. */
class FakeStorage implements Storage {
  readonly items = new Map<string, string>();
  refuses: string | undefined;
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.refuses) throw Object.assign(new Error('no'), { name: this.refuses });
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
  clear() {
    this.items.clear();
  }
}

const start: DraftStart = { id: 'main', start: 'start' };
const prefix = 'pasos:draft:lab/step:';

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
afterEach(() => void vi.useRealTimers());

function openTab(storage: Storage | undefined, starts: readonly DraftStart[] = [start]) {
  const backups: string[] = [];
  const drafts = new Drafts(starts, {
    vault: new DraftVault(storage, prefix),
    backUp: (id, text) => backups.push(`${id}: ${text}`),
    now: () => Date.now(),
  });
  return { drafts, backups, text: () => drafts.get('main')?.text, view: () => drafts.get('main') };
}

function keptText(storage: FakeStorage): string | undefined {
  const item = storage.getItem(`${prefix}main`);
  return item === null ? undefined : (JSON.parse(item) as { text: string }).text;
}

/** What the browser does when one tab writes: the others are told. */
function tell(storage: FakeStorage, tab: ReturnType<typeof openTab>) {
  const change = new DraftVault(storage, prefix).fromEvent({
    key: `${prefix}main`,
    newValue: storage.getItem(`${prefix}main`),
  });
  if (change) tab.drafts.hear(change.draft, change.kept);
}

describe('one tab', () => {
  test('begins with the start, or with the work of an earlier step', () => {
    expect(openTab(new FakeStorage()).view()).toEqual({
      id: 'main',
      start: 'start',
      text: 'start',
      isPending: false,
    });
    expect(openTab(new FakeStorage(), [{ ...start, inherited: 'earlier' }]).text()).toBe('earlier');
  });

  test('follows a start that its author changes, until something is typed', () => {
    const { drafts, view } = openTab(new FakeStorage());
    drafts.restart('main', 'mended');
    expect(view()).toMatchObject({ text: 'mended', start: 'mended', isPending: false });
    drafts.edit('main', 'typed');
    drafts.restart('main', 'mended again');
    expect(view()).toMatchObject({ text: 'typed', start: 'mended again' });
  });

  test('keeps the work of an earlier step when its author changes the start', () => {
    const { drafts, text } = openTab(new FakeStorage(), [{ ...start, inherited: 'earlier' }]);
    drafts.restart('main', 'mended');
    expect(text()).toBe('earlier');
  });

  test('keeps what is typed within half a second, here and on the server', () => {
    const storage = new FakeStorage();
    const { drafts, backups, view } = openTab(storage);
    drafts.edit('main', 'a');
    drafts.edit('main', 'ab');
    expect(keptText(storage)).toBeUndefined();
    vi.advanceTimersByTime(500);
    expect([keptText(storage), backups, view()?.isPending]).toEqual(['ab', ['main: ab'], false]);
  });

  test('somebody who never stops typing is kept as well', () => {
    const storage = new FakeStorage();
    const { drafts } = openTab(storage);
    for (let i = 0; i < 10; i++) {
      drafts.edit('main', 'x'.repeat(i + 1));
      vi.advanceTimersByTime(100);
    }
    expect(keptText(storage)?.length).toBeGreaterThanOrEqual(5);
  });

  test('goes on where it was left', () => {
    const storage = new FakeStorage();
    const { drafts } = openTab(storage);
    drafts.edit('main', 'mine');
    drafts.flush();
    expect(openTab(storage).view()).toMatchObject({ text: 'mine', start: 'start', at: 1_000 });
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
  ])('a storage that throws %s is told as %s and the work goes on', (name, trouble) => {
    const storage = new FakeStorage();
    storage.refuses = name;
    const { drafts, backups, text } = openTab(storage);
    drafts.edit('main', 'mine');
    drafts.flush();
    expect([drafts.store.get().trouble, text(), backups]).toEqual([trouble, 'mine', ['main: mine']]);
    storage.refuses = undefined;
    drafts.edit('main', 'mine!');
    drafts.flush();
    expect([drafts.store.get().trouble, keptText(storage)]).toEqual([undefined, 'mine!']);
  });

  test('works without any storage, and with damaged records', () => {
    expect(openTab(undefined).text()).toBe('start');
    const storage = new FakeStorage();
    storage.setItem(`${prefix}main`, '{"text": 3');
    expect(openTab(storage).text()).toBe('start');
  });
});

describe('two tabs', () => {
  function twoTabs() {
    const storage = new FakeStorage();
    return { storage, one: openTab(storage), two: openTab(storage) };
  }

  test('one takes over what the other wrote when it has nothing of its own', () => {
    const { storage, one, two } = twoTabs();
    one.drafts.edit('main', 'from one');
    one.drafts.flush();
    tell(storage, two);
    expect([two.text(), two.view()?.theirs]).toEqual(['from one', undefined]);
  });

  test('one asks when it has something of its own, and neither text is lost meanwhile', () => {
    const { storage, one, two } = twoTabs();
    two.drafts.edit('main', 'from two');
    one.drafts.edit('main', 'from one');
    one.drafts.flush();
    tell(storage, two);
    vi.advanceTimersByTime(2_000);
    expect([two.text(), two.view()?.theirs?.text, keptText(storage)]).toEqual([
      'from two',
      'from one',
      'from one',
    ]);
    const afterCrash = openTab(storage);
    expect([afterCrash.text(), afterCrash.view()?.theirs?.text]).toEqual(['from two', 'from one']);
  });

  test('never overwrites what it was not told about', () => {
    const { storage, one, two } = twoTabs();
    one.drafts.edit('main', 'from one');
    one.drafts.flush();
    two.drafts.edit('main', 'from two');
    two.drafts.flush();
    expect([keptText(storage), two.view()?.theirs?.text]).toEqual(['from one', 'from one']);
  });

  function inConflict() {
    const tabs = twoTabs();
    tabs.one.drafts.edit('main', 'from one');
    tabs.one.drafts.flush();
    vi.advanceTimersByTime(10);
    tabs.two.drafts.edit('main', 'from two');
    tabs.two.drafts.flush();
    const seen: (string | undefined)[] = [];
    tabs.two.drafts.store.subscribe(() => seen.push(tabs.two.text()));
    return { ...tabs, seen };
  }

  test('mine is kept, after theirs has passed through the undo history', () => {
    const { storage, two, seen } = inConflict();
    two.drafts.keepMine('main');
    expect(seen.slice(0, 2)).toEqual(['from one', 'from two']);
    expect([two.view()?.theirs, keptText(storage)]).toEqual([undefined, 'from two']);
    const reopened = openTab(storage).view();
    expect([reopened?.text, reopened?.theirs]).toEqual(['from two', undefined]);
  });

  test('theirs is taken and nothing is asked again', () => {
    const { storage, two } = inConflict();
    two.drafts.takeTheirs('main');
    expect([two.text(), two.view()?.theirs, keptText(storage)]).toEqual(['from one', undefined, 'from one']);
    two.drafts.flush();
    const reopened = openTab(storage).view();
    expect([reopened?.text, reopened?.theirs]).toEqual(['from one', undefined]);
  });

  test('a tab that slept catches up', () => {
    const { one, two } = twoTabs();
    one.drafts.edit('main', 'from one');
    one.drafts.flush();
    two.drafts.catchUp();
    expect(two.text()).toBe('from one');
  });

  test('an older text does not come back', () => {
    const { drafts, text } = openTab(new FakeStorage());
    drafts.edit('main', 'new');
    drafts.flush();
    drafts.hear('main', { text: 'old', at: 500 });
    expect(text()).toBe('new');
  });
});
