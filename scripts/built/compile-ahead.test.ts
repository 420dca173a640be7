import { expect, test } from 'vitest';
import { inBrackets } from './compile-ahead.mjs';

const list = '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push';
const written = `${list}(["object"==typeof document?document.currentScript:void 0,12,(e,t)=>{t.f=()=>e},7,8,function(e){e.v(")")}]);`;

test('each module of a file stands in brackets, and nothing within it', () => {
  expect(inBrackets(written)).toBe(
    `${list}(["object"==typeof document?document.currentScript:void 0,12,((e,t)=>{t.f=()=>e}),7,8,(function(e){e.v(")")})]);`,
  );
});

test('what has them already, and a file of another shape, stay as they are', () => {
  expect(inBrackets(inBrackets(written))).toBe(inBrackets(written));
  for (const other of [
    '(()=>{let e;run(e)})();',
    'a=1',
    '',
    `${list}([document.currentScript,{otherChunks:[]}]);`,
  ])
    expect(inBrackets(other)).toBe(other);
});
