import type { SFNClientConfig } from '@aws-sdk/client-sfn';
import type { Connection } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import { scrub } from '../scrub';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}
export type KeyProvider = () => Promise<Keys>;

/** What an SDK client needs to work in the student's account: `new SFNClient(account.settings())`. */
export interface ClientSettings {
  readonly region: string;
  readonly credentials: KeyProvider;
  readonly endpoint?: string;
  /** S3 and Step Functions put a name before the host, which an endpoint of one's own does not have. */
  readonly forcePathStyle?: boolean;
  readonly disableHostPrefix?: boolean;
  readonly requestHandler: Transport;
  /** What the machine of the site is configured for is not where the student wants to go. */
  readonly ignoreConfiguredEndpointUrls: true;
}

/** In place of the network. */
export type Transport = NonNullable<SFNClientConfig['requestHandler']>;

/** Whoever does not answer in this time does not answer at all. */
const connectionMsMax = 10_000;

interface Opened {
  readonly connection: Connection;
  readonly keys: KeyProvider;
  /** The value of the tag of whoever connected. */
  readonly student: string;
  readonly transport?: Transport;
}

/**
 * One student's account, for as long as they are connected. The keys are behind `#keys` and come out for a signature
 * only: nothing that prints, copies or serialises a session has them.
 */
export class AccountSession {
  readonly connection: Connection;
  readonly student: string;
  readonly #transport: Transport | undefined;
  #keys: KeyProvider | undefined;
  #secrets: readonly string[] = [];

  constructor({ connection, keys, student, transport }: Opened) {
    this.connection = connection;
    this.student = student;
    this.#keys = keys;
    this.#transport = transport;
  }

  settings(): ClientSettings {
    const { region, endpoint } = this.connection;
    const own = endpoint ? { endpoint, forcePathStyle: true, disableHostPrefix: true } : {};
    return {
      region,
      credentials: () => this.#give(),
      ignoreConfiguredEndpointUrls: true,
      ...own,
      requestHandler: this.#transport ?? { connectionTimeout: connectionMsMax },
    };
  }

  /** A text without this session's keys, and without anything else that looks like one. */
  scrub(text: string): string {
    return scrub(text, this.#secrets);
  }

  get hasEnded(): boolean {
    return this.#keys === undefined;
  }

  /** Whoever asks for the keys from then on gets none. */
  end(): void {
    this.#keys = undefined;
    this.#secrets = [];
  }

  toJSON(): string {
    return 'AccountSession';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return 'AccountSession';
  }

  async #give(): Promise<Keys> {
    if (!this.#keys) throw new AccountError('NotConnected', 'The account is disconnected.');
    const keys = await this.#keys();
    this.#secrets = [keys.secretAccessKey, keys.sessionToken, keys.accessKeyId].filter(
      (key) => key !== undefined,
    );
    return keys;
  }
}
