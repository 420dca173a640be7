import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import { SqsError } from '../errors';

/** One receipt of a message: its id, and the how-manieth it was. */
export interface Receipt {
  readonly id: string;
  readonly count: number;
}

export function writeReceipt({ id, count }: Receipt): string {
  return toBase64(toUtf8(`${count} ${id}`));
}

export function readReceipt(handle: string): Receipt {
  const [, count, id] = /^(\d+) (\S+)$/.exec(decoded(handle)) ?? [];
  if (count === undefined || id === undefined) {
    throw new SqsError(
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${handle}" is not a valid receipt handle.`,
    );
  }
  return { id, count: Number(count) };
}

function decoded(handle: string): string {
  try {
    return fromUtf8(fromBase64(handle));
  } catch {
    return '';
  }
}
