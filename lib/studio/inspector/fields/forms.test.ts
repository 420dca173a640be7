import { complete } from '@pasos/engine/editing';
import { expect, test } from 'vitest';
import { asRecord, type JsonRecord } from '@/lib/graph/json-value';
import { stateTypes } from '@/lib/graph/machine-graph';
import { fieldsEn } from '../texts/en-fields';
import { optionsEn } from '../texts/en-forms';
import { fieldsOf, otherFields } from '../shown-items';
import { formOf, readSubject } from '../subject';
import type { FormItem, QueryLanguage } from './form';
import { RULE_ITEMS } from './rule';
import { SERVICE_FORMS } from './services';
import { MACHINE_FORM, STATE_FORMS } from './states';

const languages = ['JSONPath', 'JSONata'] as const;
const cases = stateTypes.flatMap((type) => languages.map((language) => [type, language] as const));

/** Names the language that a field has its own control for a reason of the form. */
const elsewhere: Readonly<Record<string, string>> = {
  QueryLanguage: 'of the machine in these tests',
};

/** What the language says that a state of the type may have. */
function knownFields(type: string, language: QueryLanguage, more = ''): string[] {
  const before = `{"QueryLanguage": "${language}", "States": {"A": {"Type": "${type}"${more}, "`;
  const { options } = complete(`${before}`, before.length, { language: 'en' });
  return options.map(({ label }) => label);
}

function shownFields(value: JsonRecord, language: QueryLanguage): string[] {
  const subject = readSubject({ QueryLanguage: language, States: { A: value } }, '/States/A');
  return formOf(subject).flatMap(({ items }) => fieldsOf(items, value, language));
}

test.each(cases)('a %s in %s has every field of the language in its form', (type, language) => {
  const known = knownFields(type, language).filter((name) => !(name in elsewhere));
  expect(known.length).toBeGreaterThan(type === 'Fail' || type === 'Succeed' ? 1 : 4);
  const processor = { ProcessorConfig: { Mode: 'DISTRIBUTED' } };
  const plain = shownFields({ Type: type }, language);
  const distributed = shownFields({ Type: type, ItemProcessor: processor, ItemReader: {} }, language);
  expect(known.filter((name) => !plain.includes(name) && !distributed.includes(name))).toEqual([]);
});

test.each(cases)('a %s in %s shows no field that its language does not know', (type, language) => {
  const known = new Set([...knownFields(type, language), 'Type', 'QueryLanguage', 'Iterator', 'Next', 'End']);
  const shown = shownFields({ Type: type }, language);
  const credentials = new Set(['Credentials', 'Parameters', 'Arguments']);
  expect(shown.filter((name) => !known.has(name) && !credentials.has(name))).toEqual([]);
});

const everyItem = [
  ...Object.values(STATE_FORMS).flatMap((form) => form.flatMap(({ items }) => items as readonly FormItem[])),
  ...Object.values(SERVICE_FORMS).flat(),
  ...MACHINE_FORM.flatMap(({ items }) => items),
  ...RULE_ITEMS,
];

function flat(items: readonly FormItem[]): readonly FormItem[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'either':
        return [item, ...flat(item.options.flatMap((option) => option.items ?? []))];
      case 'list':
      case 'section':
        return [item, ...flat(item.items)];
      case 'field':
      case 'special':
        return [item];
    }
  });
}

test('every field and option has a text', () => {
  for (const item of flat(everyItem)) {
    if (item.kind === 'field' || item.kind === 'either' || item.kind === 'list') {
      expect(Object.keys(fieldsEn)).toContain(item.text);
    }
    if (item.kind === 'either') {
      for (const option of item.options) expect(Object.keys(optionsEn)).toContain(option.text);
    }
  }
});

test('every text belongs to a field', () => {
  const used = new Set(flat(everyItem).map((item) => (item.kind === 'special' ? item.id : item.text)));
  expect(Object.keys(fieldsEn).filter((id) => !used.has(id as never))).toEqual([]);
});

test('what no form shows is kept among the other fields', () => {
  const state = { Type: 'Pass', End: true, Retry: [], Foo: { a: 1 }, Output: '{% 1 %}' };
  const others = otherFields(STATE_FORMS.Pass, asRecord(state), 'JSONPath');
  expect(others).toEqual([
    ['Retry', []],
    ['Foo', { a: 1 }],
    ['Output', '{% 1 %}'],
  ]);
});

test('the parameters of a service are among the fields of its Task', () => {
  const state = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: {}, End: true };
  expect(otherFields(STATE_FORMS.Task, asRecord(state), 'JSONPath')).toEqual([]);
});
