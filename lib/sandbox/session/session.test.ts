import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '@pasos/engine/browser';
import { announce } from '../events';
import { sandboxSession } from './sandbox-session';
import { SandboxSession } from './session';
import { fakeAccount, machineArn } from '../testing/fake-account';
import { lab } from '../testing/two-steps';
import { loadTelling } from '../history/telling/late-telling';

beforeAll(loadTelling);
const range = { start: { line: 1, column: 8, offset: 7 }, end: { line: 1, column: 9, offset: 8 } };

interface Opened {
  readonly session: SandboxSession;
  readonly account: ReturnType<typeof fakeAccount>['account'];
  readonly backups: string[];
  /** More can be said about definitions from now on: `odd` is bad. */
  readonly learn: () => void;
  readonly close: () => void;
}

const broken: Diagnostic = {
  severity: 'ERROR',
  code: 'INVALID_JSON_DESCRIPTION',
  message: 'bad',
  range,
  lesson: { id: 'json-empty', values: {} },
};

/** `window` as far as the session needs it, with the storage of one browser. */
function fakeBrowser() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  return { storage, window };
}

let browser: ReturnType<typeof fakeBrowser>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = fakeBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Kept = Record<string, Record<string, { text: string; at: number }>>;

async function open(
  stepId = 'one',
  prepare: { definition?: string; refusal?: string; kept?: Kept; provide?: () => Promise<void> } = {},
): Promise<Opened> {
  const { account, target } = fakeAccount();
  account.definition = prepare.definition;
  account.refusal = prepare.refusal;
  const backups: string[] = [];
  let tell: (() => void) | undefined;
  let knowsMore = false;
  const session = new SandboxSession(lab, stepId, {
    target,
    provide: prepare.provide,
    storage: browser.storage,
    diagnose: (text) => (text.includes(knowsMore ? 'odd' : 'bad') ? [broken] : []),
    onMoreKnown: (listener) => {
      tell = listener;
      return () => (tell = undefined);
    },
    backUp: (step, draft, text) => backups.push(`${step} ${draft} ${text}`),
    keptOnServer: async () => prepare.kept ?? {},
  });
  const close = session.open();
  await vi.advanceTimersByTimeAsync(0);
  const learn = () => {
    knowsMore = true;
    tell?.();
  };
  return { session, account, backups, learn, close };
}

function heard(name: string): unknown[] {
  const details: unknown[] = [];
  browser.window.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

describe('what a lab needs', () => {
  test('is there before anything is saved', async () => {
    let arrive = () => {};
    const provide = () => new Promise<void>((resolve) => (arrive = resolve));
    const { session, account, close } = await open('one', { provide });
    const saved = session.save();
    await vi.advanceTimersByTimeAsync(1000);
    expect([session.store.get().provision, account.calls]).toEqual([{ kind: 'working' }, []]);
    arrive();
    await saved;
    expect([session.store.get().provision, account.calls]).toEqual([undefined, ['CreateStateMachine']]);
    close();
  });

  test('stands in nobody’s way when it cannot be made, and may be tried again', async () => {
    let isTaken = true;
    const provide = async () => {
      if (isTaken) throw new Error('taken');
    };
    const { session, account, close } = await open('one', { provide });
    await session.save();
    expect(session.store.get().provision).toEqual({ kind: 'failed', message: 'taken' });
    expect(account.calls).toEqual(['CreateStateMachine']);
    isTaken = false;
    await session.provision.begin();
    expect(session.store.get().provision).toBeUndefined();
    close();
  });
});

describe('saving', () => {
  test('creates the machine the first time and updates it afterwards, and says so', async () => {
    const { session, account, close } = await open();
    const saved = heard('pasos:machine-saved');
    await session.save();
    session.edit('main', '{"next":2}');
    await session.save();
    expect(account.calls).toEqual(['CreateStateMachine', 'UpdateStateMachine']);
    expect(account.definition).toBe('{"next":2}');
    expect(saved).toEqual(Array(2).fill({ machineName: 'Hola', stateMachineArn: machineArn }));
    close();
  });

  test('an invalid text is explained instead of sent, at its first problem', async () => {
    const { session, account, close } = await open();
    const visited: unknown[] = [];
    session.view.editor = {
      goTo: (move) => visited.push(move),
      apply() {},
      undo() {},
      redo() {},
      command() {},
    };
    session.edit('main', 'bad');
    expect(await session.save()).toBeUndefined();
    expect([account.calls, session.store.get().notice?.kind, visited]).toEqual([
      [],
      'invalid',
      [{ place: { offset: 7 }, focus: true }],
    ]);
    close();
  });

  test('a refusal of AWS stays to be read', async () => {
    const { session, account, close } = await open();
    account.refusal = 'CreateStateMachine';
    await session.save();
    expect(session.machine?.store.get().problem?.code).toBe('InvalidDefinition');
    expect(session.machine?.store.get().isSaving).toBe(false);
    close();
  });
});

describe('executions', () => {
  const request = { input: '{}', saveFirst: false };

  test('starts what is saved, draws it and tells when it has ended', async () => {
    const { session, account, close } = await open('one', { definition: '{"saved":1}' });
    const finished = heard('pasos:execution-finished');
    expect(await session.start(request)).toBe(true);
    expect([account.calls, session.store.get().drawn]).toEqual([['StartExecution'], 'run']);
    const arn = `${machineArn}:run`;
    const description = { executionArn: arn, status: 'SUCCEEDED', $metadata: {} } as never;
    account.observers.get(arn)?.onUpdate({ description, events: [] });
    expect(finished).toEqual([{ executionArn: arn, status: 'SUCCEEDED' }]);
    close();
  });

  test('saves first when asked to', async () => {
    const { session, account, close } = await open();
    expect(await session.start({ input: '{}', saveFirst: true })).toBe(true);
    expect(account.calls).toEqual(['CreateStateMachine', 'StartExecution']);
    close();
  });

  test('starts nothing when saving is refused or there is no machine', async () => {
    const { session, account, close } = await open();
    expect(await session.start(request)).toBe(false);
    session.edit('main', 'bad');
    expect(await session.start({ input: '{}', saveFirst: true })).toBe(false);
    expect(account.calls).toEqual([]);
    close();
  });

  test('shows the execution another part of the page asks for', async () => {
    const { session, account, close } = await open();
    browser.window.dispatchEvent(
      new CustomEvent('pasos:show-execution', { detail: { executionArn: 'arn:x' } }),
    );
    expect([session.runs.store.get().selected?.arn, [...account.observers.keys()]]).toEqual([
      'arn:x',
      ['arn:x'],
    ]);
    close();
  });

  test('what the author of the step saves reaches it, and all that is done stays', async () => {
    const { session, close } = await open();
    session.edit('main', 'typed');
    session.showRun('arn:x');
    const [step] = lab.steps;
    session.learn({
      ...step!,
      drafts: [{ id: 'main', start: '{"mended":1}', solution: '{}' }],
      inputs: [{ label: { es: 'Other', en: 'Other' }, value: { b: 2 } }],
    });
    expect(session.active).toMatchObject({ text: 'typed', start: '{"mended":1}' });
    expect(JSON.parse(session.inputs.first())).toEqual({ b: 2 });
    expect(session.store.get().drawn).toBe('run');
    close();
  });

  test('the first input is the first example, then the last one used', async () => {
    const { session, close } = await open();
    expect(JSON.parse(session.inputs.first())).toEqual({ a: 1 });
    session.inputs.remember('{"b":2}');
    expect(session.inputs.first()).toBe('{"b":2}');
    close();
  });
});

describe('the machine in the account', () => {
  test('is offered while nothing was typed, and loaded only on request', async () => {
    const { session, close } = await open('one', { definition: '{"mine":1}' });
    expect([session.active.text, session.store.get().offersMachine]).toEqual(['{"start":1}', true]);
    session.edit('main', 'typed');
    expect(session.store.get().offersMachine).toBe(false);
    session.loadOwnMachine();
    expect([session.active.text, session.store.get().offersMachine]).toEqual(['{"mine":1}', false]);
    close();
  });

  test('is asked for again until the account answers', async () => {
    const { session, account, close } = await open('one', {
      definition: '{"mine":1}',
      refusal: 'ListStateMachines',
    });
    expect(session.machine?.store.get()).toMatchObject({
      machine: { kind: 'unknown' },
      problem: { code: 'InvalidDefinition' },
    });
    account.refusal = undefined;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(session.machine?.store.get()).toMatchObject({ machine: { kind: 'present' }, problem: undefined });
    close();
  });

  test('is not offered when there is own work, or nothing else to load', async () => {
    const first = await open('one', { definition: '{"start":1}' });
    expect(first.session.store.get().offersMachine).toBe(false);
    first.session.edit('main', '{"own":1}');
    first.close();
    const second = await open('one', { definition: '{"mine":1}' });
    expect([second.session.active.text, second.session.store.get().offersMachine]).toEqual([
      '{"own":1}',
      false,
    ]);
    second.close();
  });
});

describe('drafts', () => {
  test('what is typed is told to the page and survives closing it', async () => {
    const { session, backups, close } = await open();
    const changes = heard('pasos:drafts-changed');
    session.edit('main', 'typed');
    expect(sandboxSession.currentDrafts()).toEqual({ main: 'typed' });
    vi.advanceTimersByTime(1_000);
    expect(changes).toEqual([{ step: 'lab/one', drafts: { main: 'typed' } }]);
    session.edit('main', 'typed more');
    close();
    expect(backups.at(-1)).toBe('lab/one main typed more');
    expect(sandboxSession.currentDrafts()).toEqual({});
    expect((await open()).session.active.text).toBe('typed more');
  });

  test('a later step takes over the work of an earlier one', async () => {
    const first = await open('one');
    first.session.edit('main', '{"own":1}');
    first.close();
    const second = await open('two');
    expect(second.session.texts()).toEqual({ main: '{"own":1}', other: '{"other":2}' });
    second.close();
  });

  test.each([
    ['newer work of the server is taken', { at: 2_000_000, text: 'server' }, 'server', []],
    ['older work of the server is replaced', { at: 5, text: 'server' }, 'local', ['lab/one main local']],
  ])('%s', async (_, kept, text, sent) => {
    const before = await open();
    before.session.edit('main', 'local');
    before.close();
    const { session, backups, close } = await open('one', { kept: { 'lab/one': { main: kept } } });
    expect([session.active.text, backups]).toEqual([text, sent]);
    close();
  });

  test('work of an earlier step that only the server has is taken over', async () => {
    const kept = { 'lab/one': { main: { text: 'from afar', at: 9 } } };
    const { session, close } = await open('two', { kept });
    expect(session.active.text).toBe('from afar');
    close();
  });

  test('reset and format can be undone', async () => {
    const { session, close } = await open();
    const undo = () => {
      const { notice } = session.store.get();
      if (notice && 'undo' in notice) notice.undo();
    };
    session.edit('main', '{"a":1}');
    await session.format();
    expect(session.active.text).toBe('{\n  "a": 1\n}');
    undo();
    session.resetDraft();
    expect(session.active.text).toBe('{"start":1}');
    undo();
    expect(session.active.text).toBe('{"a":1}');
    close();
  });

  test('an example of the lesson goes into the draft that is shown, and can be undone', async () => {
    const { session, close } = await open('two');
    session.showDraft('other');
    announce('pasos:put-in-editor', { text: 'lesson', input: '1' });
    const { notice } = session.store.get();
    expect([session.texts().other, session.store.get().offeredInput]).toEqual(['lesson', '1']);
    if (notice?.kind === 'put') notice.undo();
    expect(session.active.text).toBe(session.active.start);
    close();
  });

  test('an input of the lesson is offered once, beside the one that was used here', async () => {
    const { session, close } = await open();
    session.inputs.remember('1');
    announce('pasos:use-input', { input: '{}' });
    expect([session.store.get().offeredInput, session.inputs.first()]).toEqual(['{}', '1']);
    session.inputs.remember('{}');
    expect(session.store.get().offeredInput).toBeUndefined();
    close();
  });

  test('the last drawing stays while the text is no JSON', async () => {
    const { session, close } = await open();
    session.edit('main', '{"States":');
    vi.advanceTimersByTime(500);
    expect(session.diagnosis.store.get()).toMatchObject({ isJson: false, definition: { start: 1 } });
    close();
  });

  test('is looked at again when more is known about definitions', async () => {
    const { session, learn, close } = await open();
    session.edit('main', 'odd');
    vi.advanceTimersByTime(500);
    expect(session.diagnosis.store.get().diagnostics).toEqual([]);
    learn();
    expect(session.diagnosis.store.get().diagnostics).toEqual([broken]);
    close();
  });
});
