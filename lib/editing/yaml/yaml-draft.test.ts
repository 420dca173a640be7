import { beforeEach, expect, test } from 'vitest';
import { DraftVault } from '@/lib/sandbox/drafts/draft-vault';
import { createStore } from '@/lib/sandbox/store';
import { YamlDraft } from './yaml-draft';

const json = '{\n  "a": 1,\n  "b": { "c": 2 }\n}';
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as unknown as Storage;
const vault = new DraftVault(storage, 'yaml:');

beforeEach(() => kept.clear());

function open(text = json) {
  const store = createStore({ text });
  const session = {
    get active() {
      return { id: 'main', text: store.get().text };
    },
    drafts: { store },
    view: { editor: undefined },
    edit: (_: string, changed: string) => store.set({ text: changed }),
  };
  const draft = new YamlDraft(session as never, vault);
  draft.connect();
  return { draft, store, text: () => store.get().text };
}

test('what is typed comes into the JSON, and the YAML stays as typed', () => {
  const { draft, text } = open();
  draft.edit('a: 5   # five\nb:\n  c: 2\n');
  expect(text()).toBe(json.replace('1', '5'));
  expect(draft.store.get()).toEqual({ text: 'a: 5   # five\nb:\n  c: 2\n', trouble: undefined });
});

test('what changes elsewhere is shown', () => {
  const { draft, store } = open();
  store.set({ text: '{"z": true}' });
  expect(draft.store.get().text).toBe('z: true\n');
});

test('what is no YAML is kept as typed: the JSON stays, and it is there again when the view is opened anew', () => {
  const { draft, text, store } = open();
  draft.edit('a: [1');
  expect(draft.store.get()).toMatchObject({ text: 'a: [1', trouble: { kind: 'yaml', line: 1 } });
  expect(text()).toBe(json);
  store.set({ text: '{"z": true}' });
  expect(draft.store.get().text).toBe('a: [1');
  const again = open();
  expect(again.draft.store.get()).toMatchObject({ text: 'a: [1', trouble: { kind: 'yaml' } });
  again.draft.edit('a: [1]');
  expect(JSON.parse(again.text())).toEqual({ a: [1] });
  expect(open().draft.store.get().trouble).toBeUndefined();
});

test('of a text that is no JSON there is no YAML, and it says so', () => {
  const { draft, store } = open('{"a": ');
  expect(draft.store.get()).toEqual({ text: '', trouble: { kind: 'json' } });
  store.set({ text: json });
  expect(draft.store.get()).toMatchObject({ text: 'a: 1\nb:\n  c: 2\n', trouble: undefined });
});
