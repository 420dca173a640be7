import type { Connection } from '@/lib/account/contract';
import type { AccountSession, ClientSettings } from '../../session/account-session';
import type { Input } from '../offers/offer';

/** A command of the SDK; its schema says what its input and its answer are made of. */
export interface Command {
  readonly schema?: unknown;
}
type CommandClass = new (input: never) => Command;

interface Client {
  send(command: never): Promise<unknown>;
}

interface Given<C extends Client> {
  readonly open: (settings: ClientSettings) => C;
  /** Changes nothing and shows nothing of what is kept there. */
  readonly reads: Readonly<Record<string, CommandClass>>;
  /** Uses what is named: only if Pasos made it, or the lab's stack did. */
  readonly uses?: Readonly<Record<string, CommandClass>>;
  /** What the input of a use names. */
  readonly named?: (input: Input) => readonly string[];
  /** The keys of the tags of what is named. */
  readonly tags?: (client: C, name: string, connection: Connection) => Promise<readonly string[]>;
}

export interface OfferedService {
  readonly kindOf: (operation: string) => 'read' | 'use' | undefined;
  readonly command: (operation: string, input: object) => Command;
  readonly send: (command: Command) => Promise<unknown>;
  readonly named: (input: Input) => readonly string[];
  readonly tags: (name: string) => Promise<readonly string[]>;
}

/** One service of the account, with a client that is kept: it knows how fast the service lets itself be asked. */
export function offeredService<C extends Client>(
  given: Given<C>,
): (account: AccountSession) => OfferedService {
  const { open, reads, uses = {}, named = () => [], tags = () => Promise.resolve([]) } = given;
  return (account) => {
    const client = open(account.settings());
    return {
      kindOf: (operation) =>
        Object.hasOwn(reads, operation) ? 'read' : Object.hasOwn(uses, operation) ? 'use' : undefined,
      command(operation, input) {
        const found = Object.hasOwn(reads, operation) ? reads[operation] : uses[operation];
        if (!found) throw new TypeError(`${operation} is not offered`);
        return new found(input as never);
      },
      send: (command) => client.send(command as never),
      named,
      tags: (name) => tags(client, name, account.connection),
    };
  };
}

/** ARNs as they are, names made into ARNs. */
export function arnOf(name: string, path: string, { partition, region, accountId }: Connection): string {
  if (name.startsWith('arn:')) return name;
  const [service = '', kind = ''] = path.split(' ');
  return `arn:${partition}:${service}:${region}:${accountId}:${kind}${name}`;
}

export function texts(...values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

export function keysOf(tags: readonly { readonly Key?: string }[] | undefined): readonly string[] {
  return (tags ?? []).map(({ Key = '' }) => Key);
}
