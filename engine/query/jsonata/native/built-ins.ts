import jsonata from 'jsonata';
import { JSONATA_TEXT_CHARS_MAX } from '../../../base/limits';
import type { Millis } from '../../../base/time';
import { CodedError, tooLarge } from './failures';

/** Functions of JSONata's own, which it does not export. */
interface BuiltIns {
  fromMillis(millis: number, picture?: string, timezone?: string): string;
  formatNumber(value: number, picture: string, options?: object): string;
  base64decode(text: string): string;
  pad(text: string, width: number, char?: string): string;
}

let builtIns: BuiltIns | undefined;

/** To be awaited once before any of them is called. */
export async function loadBuiltIns(): Promise<void> {
  builtIns ??= {
    fromMillis: await implementationOf('fromMillis'),
    formatNumber: await implementationOf('formatNumber'),
    base64decode: await implementationOf('base64decode'),
    pad: await implementationOf('pad'),
  };
}

async function implementationOf<N extends keyof BuiltIns>(name: N): Promise<BuiltIns[N]> {
  const found = (await jsonata(`$${name}`).evaluate(undefined)) as { implementation: BuiltIns[N] };
  return found.implementation;
}

/** Those that answer otherwise on AWS than in Node, or could take all memory at once; with their signatures. */
export function adjustedBuiltIns(now: () => Millis) {
  return [
    {
      name: 'now',
      signature: '<s?s?:s>',
      implementation: (picture?: string, timezone?: string) => builtIns!.fromMillis(now(), picture, timezone),
    },
    { name: 'millis', signature: '<:n>', implementation: () => now() },
    {
      name: 'formatNumber',
      signature: '<n-so?:s>',
      implementation: (value: number, picture: string, options?: object) =>
        formatNumber(value, picture, options),
    },
    {
      name: 'base64decode',
      signature: '<s-:s>',
      implementation: (text?: string) => base64decode(text),
    },
    {
      name: 'pad',
      signature: '<s-ns?:s>',
      implementation: (text: string, width: number, char?: string) => pad(text, width, char),
    },
  ];
}

/** JSONata stumbles over a picture without any digit before it comes to judge it. */
function formatNumber(value: number, picture: string, options?: object): string {
  try {
    return builtIns!.formatNumber(value, picture, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CodedError(picture === '' ? 'D3085' : 'D3086');
  }
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Node passes over what is not Base64; on AWS the state fails. */
function base64decode(text?: string): string | undefined {
  if (text === undefined) return undefined;
  if (!BASE64.test(text)) throw new Error('The argument of the base64decode function is not valid Base64');
  return builtIns!.base64decode(text);
}

/** Judged by the width: the text would be built before anybody could see how long it is. */
function pad(text: string, width: number, char?: string): string {
  if (Math.abs(width) > JSONATA_TEXT_CHARS_MAX) throw tooLarge();
  return builtIns!.pad(text, width, char);
}
