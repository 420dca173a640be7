import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Localized } from '@/lib/i18n/languages';
import { readLab } from '@/lib/labs/read-lab';
import { canonical, digest } from './canonical';
import { issueReceipt, sealOf } from './issue/issue-receipt';
import { proveReceipt } from './proof/prove-receipt';
import { solutionClaim } from './proof/solution-claim';
import type { Claim, Receipt } from './receipt.schema';
import { verifyReceipt } from './verify/verify-receipt';
import { describeJudged } from './verify/words';

// The other labs are shown the same by `npm run labs`: their functions take a while.
test.each(['lab-01', 'lab-02', 'lab-03', 'lab-19'])(
  'whoever solves %s gets a receipt that can be repeated',
  async (slug) => {
    expect((await proveReceipt(slug)).trouble).toBeUndefined();
  },
  120_000,
);

async function labOne(): Promise<Receipt> {
  const lab = await readLab('lab-01');
  const issued = await issueReceipt(lab, await solutionClaim(lab));
  if (issued.kind !== 'receipt') throw new Error(JSON.stringify(issued.unproven));
  return issued.receipt;
}
const made = await labOne();

type Draft = { -readonly [K in keyof Receipt]: Receipt[K] };

function changed(change: (receipt: Draft) => void): string {
  const receipt = structuredClone(made) as Draft;
  change(receipt);
  return JSON.stringify(receipt);
}

/** Whoever tampers may put a new seal on. */
function resealed(change: (receipt: Draft) => void): string {
  return changed((receipt) => {
    change(receipt);
    receipt.seal = sealOf(receipt);
  });
}

async function said(text: string): Promise<string> {
  const judged = await verifyReceipt(text);
  const lines: readonly Localized[] =
    judged.kind === 'unreadable' ? [judged.why] : describeJudged(judged).lines;
  return lines.map(({ en }) => en).join('\n');
}

const flow = 1;
const slower = (text: string) => text.replace('"Seconds": 3', '"Seconds": 9');

describe('what was changed is found, whoever sealed it', () => {
  const changes: [what: string, text: string, reason: RegExp][] = [
    ['a byte of it', changed((each) => (each.pasos = '9.9.9')), /seal does not fit/],
    [
      'a definition',
      resealed(({ steps }) => {
        const { machines } = steps[flow]!.work;
        machines.HolaMundo = slower(machines.HolaMundo!);
      }),
      /history is another from event 5 on: here it is WaitStateExited \(Esperar\)/,
    ],
    [
      'a definition AWS refuses',
      resealed(({ steps }) => void (steps[0]!.work.machines.HolaMundo = '{}')),
      /AWS does not take HolaMundo: InvalidDefinition/,
    ],
    [
      'an input',
      resealed(({ steps }) => void (steps[0]!.histories[0]!.input = 7)),
      /should be `\{\}` and is `7`/,
    ],
    [
      'a seed',
      resealed(({ steps }) => void (steps[0]!.histories[0]!.seed = 7)),
      /the seed should be \d+ and is 7/,
    ],
    [
      'a hash',
      resealed(({ steps }) => void (steps[0]!.histories[0]!.hash = 'f'.repeat(64))),
      /history is another/,
    ],
    [
      'a history taken out',
      resealed(({ steps }) => void steps[flow]!.histories.pop()),
      /the receipt does not have this execution/,
    ],
    [
      'a step taken out',
      resealed((each) => (each.steps = each.steps.slice(1))),
      /step a-smallest-machine is missing/,
    ],
    [
      'a step made up',
      resealed((each) => (each.steps = [...each.steps, { ...each.steps[0]!, id: 'z' }])),
      /no step z/,
    ],
    [
      'a wrong answer',
      resealed(({ steps }) => void (steps[2]!.answers = { ...steps[2]!.answers, c1: 'nonsense' })),
      /the receipt says something else of it/,
    ],
  ];
  test.each(changes)('%s', async (_, text, reason) => {
    const words = await said(text);
    expect(words).toMatch(reason);
    expect(words).toMatch(/difference/);
  });
});

test.each([
  ['no JSON', '{', /Not JSON/],
  ['other JSON', '[1]', /no receipt of Pasos/],
  ['nothing', 'null', /no receipt of Pasos/],
  ['another version', changed((each) => (each.version = 2 as 1)), /version 2, and those of 1/],
  [
    'an unknown lab',
    changed((each) => (each.lab = { ...each.lab, slug: 'lab-77' })),
    /lab-77.*There are: lab-01/,
  ],
  ['a missing field', changed((each) => delete (each as Partial<Receipt>).steps), /steps: /],
  ['a step twice', changed((each) => (each.steps = [...each.steps, each.steps[0]!])), /is there twice/],
  ['far too much', `"${'x'.repeat(8_000_001)}"`, /at most 8 MB/],
  ['JSON without end', '['.repeat(1_000_000), /Not JSON/],
  [
    'JSON too deep',
    JSON.stringify(made).replace('"input":{}', `"input":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    /too deep|shape/,
  ],
])('%s is no receipt, and why is said', async (_, text, reason) => {
  expect(await said(text)).toMatch(reason);
});

test('a definition made to hang or to grow comes to an end, and is no solution', async () => {
  const hostile = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Hola',
    States: {
      Hola: {
        Type: 'Pass',
        Output: '{% ($f := function($n) { $f($n + 1) + $f($n + 1) }; $f(1)) %}',
        Next: 'Mundo',
      },
      Mundo: { Type: 'Pass', Next: 'Hola' },
    },
  });
  const words = await said(resealed(({ steps }) => void (steps[0]!.work.machines.HolaMundo = hostile)));
  expect(words).toMatch(/does not hold/);
}, 60_000);

test('a step that does not pass when repeated is named instead of a receipt', async () => {
  const lab = await readLab('lab-01');
  const claim = structuredClone(await solutionClaim(lab)) as Claim;
  const { machines } = claim.steps[flow]!.work;
  machines.HolaMundo = slower(machines.HolaMundo!);
  expect(await issueReceipt(lab, claim)).toMatchObject({
    kind: 'unproven',
    unproven: [
      { step: 'b-control-flow', check: 'b1' },
      { step: 'b-control-flow', check: 'b5' },
    ],
  });
});

test('the same work gives the same receipt, whatever the time, the zone and the language', async () => {
  const { TZ, LANG } = process.env;
  Object.assign(process.env, { TZ: 'Asia/Tokyo', LANG: 'ar_EG.UTF-8' });
  try {
    expect(await labOne()).toEqual(made);
  } finally {
    Object.assign(process.env, { TZ, LANG });
  }
});

test('a digest depends on what a value says, not on how it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const again = JSON.parse(JSON.stringify(turned(value))) as unknown;
      expect(canonical(again)).toBe(canonical(value));
      expect(digest(again)).toBe(digest(value));
    }),
  );
  expect(canonical({ b: [1, { d: undefined, c: 'é' }], a: null })).toBe('{"a":null,"b":[1,{"c":"é"}]}');
});

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}
