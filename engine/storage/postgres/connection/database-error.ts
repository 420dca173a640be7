import { UnavailableError } from '../../../base/unavailable-error';

/** Errors that are the server's and not the statement's: no room, no connection left, only to be read. */
const OF_THE_SERVER = /^(53|57|58|25006|28|3D|42501)/;

export function isOfTheServer(error: unknown): boolean {
  return OF_THE_SERVER.test(codeOf(error));
}

/** The database cannot be used. The message says what to do about it, in one line. */
export class DatabaseError extends UnavailableError {
  override readonly name = 'DatabaseError';
}

/** What is wrong, in words that the owner of the database can act on. */
export function databaseError(address: string, cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  return new DatabaseError(whyNotUsable(address, cause), { cause });
}

/** One line: what is wrong and what to do. */
export function whyNotUsable(address: string, cause: unknown): string {
  const code = codeOf(cause);
  return `${explain(address, code)} (${code || messageOf(cause)})`;
}

function explain(address: string, code: string): string {
  if (/^28/.test(code)) {
    return `The database ${address} refuses this user: correct name and password in PASOS_DATABASE_URL`;
  }
  if (code === '3D000') {
    return `There is no database ${address}: create it, or correct PASOS_DATABASE_URL`;
  }
  if (code === '42501') {
    return `The user of ${address} may not create tables there: make it the owner of a database of its own`;
  }
  if (/^53/.test(code)) {
    return `The database ${address} has no room or no connection left: make room, or raise max_connections`;
  }
  if (code === '25006') {
    return `The database ${address} can only be read: point PASOS_DATABASE_URL to the primary server`;
  }
  return `The database ${address} cannot be reached: start it, or correct PASOS_DATABASE_URL`;
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0]!;
}
