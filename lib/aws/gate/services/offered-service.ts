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

/** One more for a connection that was cut; when to ask again after a refusal is decided where the student sees it. */
const attemptsMax = 2;

interface Given<C extends Client> {
  readonly open: (settings: ClientSettings & { readonly maxAttempts: number }) => C;
  /** Changes nothing and shows nothing of what is kept there. */
  readonly reads: Readonly<Record<string, CommandClass>>;
  /** Uses what is named: only if Pasos made it, or the lab's stack did. */
  readonly uses?: Readonly<Record<string, CommandClass>>;
  /** Makes something, of a kind that a sweep finds. */
  readonly makes?: Readonly<Record<string, Making>>;
  /** What the input of a use names. */
  readonly named?: (input: Input) => readonly string[];
  /** The keys of the tags of what is named. */
  readonly tags?: (client: C, name: string, connection: Connection) => Promise<readonly string[]>;
}

export interface Making {
  readonly command: CommandClass;
  /** As CloudFormation calls it. */
  readonly type: string;
  /** The member of the input with its name. */
  readonly name: string;
  readonly tagged: (input: Input, tags: Readonly<Record<string, string>>) => Input;
}

export type Offered =
  { readonly kind: 'read' | 'use'; readonly command: CommandClass } | ({ readonly kind: 'make' } & Making);

export interface OfferedService {
  readonly offerOf: (operation: string) => Offered | undefined;
  readonly send: (command: Command) => Promise<unknown>;
  readonly named: (input: Input) => readonly string[];
  readonly tags: (name: string) => Promise<readonly string[]>;
}

/** One service of the account, with a client that is kept: it knows how fast the service lets itself be asked. */
export function offeredService<C extends Client>(
  given: Given<C>,
): (account: AccountSession) => OfferedService {
  const { open, reads, uses = {}, makes = {}, named = () => [], tags = () => Promise.resolve([]) } = given;
  const offers = new Map<string, Offered>([
    ...Object.entries(reads).map(([name, command]) => [name, { kind: 'read', command }] as const),
    ...Object.entries(uses).map(([name, command]) => [name, { kind: 'use', command }] as const),
    ...Object.entries(makes).map(([name, making]) => [name, { kind: 'make', ...making }] as const),
  ]);
  return (account) => {
    const client = open({ ...account.settings(), maxAttempts: attemptsMax });
    return {
      offerOf: (operation) => offers.get(operation),
      send: (command) => client.send(command as never),
      named,
      tags: (name) => tags(client, name, account.connection),
    };
  };
}

/** `Tags: [{ Key, Value }]`, beside those that are there. */
export function tagList(input: Input, tags: Readonly<Record<string, string>>): Input {
  const given = (Array.isArray(input.Tags) ? input.Tags : []) as readonly { readonly Key?: string }[];
  const ours = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return { ...input, Tags: [...given.filter(({ Key = '' }) => !(Key in tags)), ...ours] };
}

/** `tags: { key: value }`, beside those that are there. */
export function tagMap(input: Input, tags: Readonly<Record<string, string>>): Input {
  return { ...input, tags: { ...(input.tags as object | undefined), ...tags } };
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
