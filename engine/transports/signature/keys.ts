import type { Millis } from '../../base/time';

/** A key that callers may sign with, and who they are then. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials: goes along with each request. */
  readonly sessionToken?: string;
  /** Of temporary credentials: when they end. */
  readonly endsAt?: Millis;
  readonly account: string;
  readonly arn: string;
  /** Where the account is at home; anywhere if not said. Elsewhere its keys are not known, as in a region that is not enabled. */
  readonly regions?: readonly string[];
  /** The role that it was given for, whose policies say what it may do. */
  readonly role?: string;
  /** A policy document: all that the key may do, or what of its role. Without any, everything. */
  readonly policy?: string;
}

/** Every key that is known. */
export interface Keyring {
  find(accessKeyId: string): Promise<AccessKey | undefined>;
}
