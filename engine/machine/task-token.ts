import type { Json } from '../base/json';
import { fromBase64, toBase64 } from '../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../query/encoding/utf8';

/** What a task's token says: whoever brings it back knows its task, and no table of tokens is needed. */
export interface TaskToken {
  readonly executionArn: string;
  readonly task: string;
  /** Tells the token of this attempt from a guess: it stands in the execution too. */
  readonly nonce: string;
}

export function writeTaskToken({ executionArn, task, nonce }: TaskToken): string {
  return toBase64(toUtf8(JSON.stringify([executionArn, task, nonce])));
}

/** Undefined for a text that was never a token of ours. */
export function readTaskToken(text: string): TaskToken | undefined {
  const content = parse(text);
  if (!Array.isArray(content) || content.length !== 3) return undefined;
  const [executionArn, task, nonce] = content as Json[];
  if (typeof executionArn !== 'string' || typeof task !== 'string' || typeof nonce !== 'string')
    return undefined;
  return { executionArn, task, nonce };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(fromUtf8(fromBase64(text))) as Json;
  } catch {
    return undefined;
  }
}
