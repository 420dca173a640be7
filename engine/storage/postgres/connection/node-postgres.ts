import pg from 'pg';
import type { Database, Line, Statement } from './database';
import { UnavailableError } from '../../../base/unavailable-error';

/** Whole numbers up to 2^53 are all we keep; dates are kept as numbers. */
const INT8_OID = 20;
const CONNECT_MS_MAX = 3_000;
/** An answer that takes longer does not come: the network is gone. */
const ANSWER_MS_MAX = 8_000;
const RECONNECT_MS = 500;
const CONNECTIONS = { read: 4, write: 1, step: 2, beat: 1 } as const satisfies Record<Line, number>;

/** A PostgreSQL server, through the pools of node-postgres. */
export class NodePostgres implements Database {
  private readonly pools: Record<Line, pg.Pool>;
  private readonly heard = new Map<string, (payload: string) => void>();
  private listener: pg.Client | undefined;
  private isClosed = false;

  constructor(private readonly url: string) {
    this.pools = {
      read: this.pool('read'),
      write: this.pool('write'),
      step: this.pool('step'),
      beat: this.pool('beat'),
    };
  }

  async run<R>(
    line: Line,
    { name, text }: Statement,
    values: readonly unknown[] = [],
  ): Promise<readonly R[]> {
    const { rows } = await this.pools[line].query({ name, text, values: [...values] });
    return rows as R[];
  }

  async script(sql: string): Promise<void> {
    await this.pools.write.query(sql);
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<void> {
    this.heard.set(channel, heard);
    if (this.listener) await this.listener.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    else await this.connectListener();
  }

  /** What the server itself says was not carried out, unless it says so while it goes away. */
  isLost(error: unknown): boolean {
    if (error instanceof UnavailableError) return false;
    return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '');
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const ends = Object.values(this.pools).map((pool) => pool.end());
    await Promise.allSettled([...ends, this.listener?.end()]);
  }

  private pool(line: Line): pg.Pool {
    const pool = new pg.Pool({
      ...this.settings(),
      max: CONNECTIONS[line],
      query_timeout: ANSWER_MS_MAX,
      idleTimeoutMillis: 0,
    });
    // A connection that breaks while nobody uses it: the next statement gets another one.
    pool.on('error', () => undefined);
    return pool;
  }

  private settings(): pg.ClientConfig {
    return {
      connectionString: this.url,
      application_name: 'pasos',
      connectionTimeoutMillis: CONNECT_MS_MAX,
      keepAlive: true,
      types: {
        getTypeParser: (oid, format) => (oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)),
      },
    };
  }

  private async connectListener(): Promise<void> {
    const client = new pg.Client(this.settings());
    client.on('notification', ({ channel, payload = '' }) => this.heard.get(channel)?.(payload));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater(client));
    await client.connect();
    this.listener = client;
    for (const channel of this.heard.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }

  private reconnectLater(client: pg.Client): void {
    if (this.listener === client) this.listener = undefined;
    if (this.isClosed || this.listener) return;
    const again = () => (this.isClosed ? undefined : this.connectListener().catch(() => undefined));
    setTimeout(() => void again(), RECONNECT_MS).unref();
  }
}

/** Where a URL leads, without the secrets in it. */
export function addressOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}${port && `:${port}`}${pathname}`;
  } catch {
    return 'of PASOS_DATABASE_URL';
  }
}
