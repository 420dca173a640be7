import { AccountError } from '../account-error';
import type { Keys } from '../session/account-session';
import { fieldsOfJson } from './formats/json';
import { fieldsOfLines } from './formats/lines';
import { fieldsOfValues } from './formats/values';
import type { Field, Fields } from './formats/field';

/** A whole page of some console, at most; keys are far shorter. */
const charactersMax = 20_000;
const visible = /^[\x21-\x7e]+$/;

/** Reads keys as they were handed out, whatever form that was; refuses with what is missing. */
export function parsePastedKeys(text: string): Keys {
  const readable = clean(text.slice(0, charactersMax));
  const fields = fieldsOfJson(readable) ?? complete(fieldsOfLines(readable)) ?? fieldsOfValues(readable);
  const missing = missingFrom(fields);
  if (missing.length > 0) throw unreadable(missing);
  return keysFrom(fields);
}

/** What lines say counts for nothing unless they name keys: a CSV is made of lines as well. */
function complete(fields: Fields): Fields | undefined {
  return fields.accessKeyId !== undefined || fields.secretAccessKey !== undefined ? fields : undefined;
}

/** Word processors and web pages put in characters nobody sees, and quotes that are none. */
function clean(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\r\n?/g, '\n')
    .trim();
}

const nameOf = {
  accessKeyId: 'aws_access_key_id',
  secretAccessKey: 'aws_secret_access_key',
  sessionToken: 'aws_session_token',
} as const satisfies Partial<Record<Field, string>>;

function missingFrom(fields: Fields): readonly string[] {
  const isTemporary = fields.accessKeyId?.startsWith('ASIA');
  const needed = ['accessKeyId', 'secretAccessKey', ...(isTemporary ? ['sessionToken'] : [])] as const;
  return (needed as readonly (keyof typeof nameOf)[])
    .filter((field) => !visible.test(fields[field] ?? ''))
    .map((field) => nameOf[field]);
}

function keysFrom(fields: Fields): Keys {
  const { accessKeyId = '', secretAccessKey = '', sessionToken, expiration } = fields;
  const expires = expiration === undefined ? NaN : timeOf(expiration);
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && visible.test(sessionToken) && { sessionToken }),
    ...(!Number.isNaN(expires) && { expiration: new Date(expires) }),
  };
}

/** IAM Identity Center gives milliseconds, everybody else a date. */
function timeOf(text: string): number {
  return /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text);
}

function unreadable(missing: readonly string[]): AccountError {
  return new AccountError('UnreadableKeys', `Missing: ${missing.join(', ')}.`, missing.join(', '));
}
