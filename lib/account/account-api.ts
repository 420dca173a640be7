import type {
  AccountStatus,
  Cleaned,
  ConnectRequest,
  Connection,
  LabRequest,
  OwnedResource,
  Plan,
  Prepared,
  Seal,
  Trouble,
  Way,
} from './contract';

/** A refusal of the account's part of the site; its name is AWS's own code where there is one. */
export class AccountTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.message ?? '');
    this.name = trouble.code ?? `Account.${trouble.kind}`;
  }
}

/** What was wrong, whoever says so. */
export function troubleIn(problem: unknown): Trouble {
  if (problem instanceof AccountTrouble) return problem.trouble;
  // `fetch` rejects with a bare TypeError when nothing answers.
  if (problem instanceof TypeError) return { kind: 'unreachable', detail: 'site' };
  return { kind: 'other', message: problem instanceof Error ? problem.message : String(problem) };
}

interface Answered<T> {
  readonly value: T;
  /** By how much the site's clock is ahead of this one. */
  readonly aheadMs: number;
}

/** `/api/account`, as docs of the contract have it. */
export const accountApi = {
  status: () => call<AccountStatus>('GET', ''),
  async connect(request: ConnectRequest) {
    const way = await sealed(request.way, () => post<Seal>('/seal', {}));
    return post<Connection>('/connect', { ...request, way });
  },
  disconnect: () => post<unknown>('/disconnect', {}),
  plan: (request: LabRequest) => post<Plan>('/plan', request),
  prepare: (request: LabRequest) => post<Prepared>('/prepare', request),
  resources: async () => (await call<readonly OwnedResource[]>('GET', '/resources')).value,
  clean: (request: { readonly lab?: string; readonly dryRun: boolean }) => post<Cleaned>('/clean', request),
};

function isSecure(): boolean {
  return (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

/** Pasted keys leave the page sealed, or not at all. */
async function sealed(way: Way, ask: () => Promise<Seal>): Promise<Way> {
  switch (way.kind) {
    case 'pasted': {
      // Without TLS a page cannot encrypt, and what it sends can be read on the way.
      if (!isSecure()) throw new AccountTrouble({ kind: 'not-offered', detail: 'https' });
      const [{ seal }, asked] = await Promise.all([import('./seal'), ask()]);
      return { ...way, text: await seal(way.text, asked), seal: asked.id };
    }
    case 'profile':
      return way;
    case 'role':
      return { ...way, from: await sealed(way.from, ask) };
  }
}

async function post<T>(path: string, body: object): Promise<T> {
  return (await call<T>('POST', path, body)).value;
}

async function call<T>(method: string, path: string, body?: object): Promise<Answered<T>> {
  const answer = await fetch(`/api/account${path}`, {
    method,
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    cache: 'no-store',
  });
  const value: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new AccountTrouble(asTrouble(value, answer.status));
  const date = Date.parse(answer.headers.get('date') ?? '');
  return { value: value as T, aheadMs: Number.isNaN(date) ? 0 : date - Date.now() };
}

function asTrouble(value: unknown, status: number): Trouble {
  const told = value as Partial<Trouble> | undefined;
  return typeof told?.kind === 'string' ? (told as Trouble) : { kind: 'other', message: `HTTP ${status}` };
}
