import { announce } from '@/lib/sandbox/events';
import { createStore } from '@/lib/sandbox/store';
import { choice, choose, forgetAccount } from '@/lib/targets/choice';
import { accountApi, troubleIn } from './account-api';
import type { AccountStatus, ConnectRequest, OwnedResource, Plan, PlannedMachine, Trouble } from './contract';

/** What would be created for a lab, waiting for the student's word. */
export interface Question {
  readonly lab: string;
  readonly machine: PlannedMachine;
  readonly plan: Plan;
  readonly answer: (isAgreed: boolean) => void;
}

export interface AccountSnapshot {
  /** What the site says; undefined until it has been asked. */
  readonly status?: AccountStatus;
  /** Why it could not be asked. */
  readonly trouble?: Trouble;
  /** By how much the site's clock is ahead of this one. */
  readonly aheadMs: number;
  /** What Pasos has made there and is still there; undefined until it was asked. */
  readonly owned?: readonly OwnedResource[];
  readonly dialog?: 'connect' | 'resources' | 'leave';
  readonly question?: Question;
  /** What a lab needs is being made. */
  readonly isPreparing: boolean;
  /** When AWS last asked to slow down. */
  readonly slowedAt?: number;
}

/** The student's account as this page knows it. No key is ever here. */
export const account = createStore<AccountSnapshot>({ aheadMs: 0, isPreparing: false });

/** Whom the page was working for when it was last known. */
let known: string | undefined;

export async function refreshAccount(): Promise<void> {
  try {
    const { value, aheadMs } = await accountApi.status();
    // Why a connection ended is told once, and shown until there is another.
    const ended = value.connection ? undefined : (value.ended ?? account.get().status?.ended);
    take({ ...value, ended }, aheadMs);
  } catch (problem) {
    account.set({ trouble: troubleIn(problem) });
  }
}

/** Rejects with what was wrong. The keys are gone from the page as soon as they are sent. */
export async function connectAccount(request: ConnectRequest): Promise<void> {
  const connection = await accountApi.connect(request);
  const { status, aheadMs } = account.get();
  take({ regions: [], ...status, connection, ended: undefined }, aheadMs);
  account.set({ dialog: undefined });
  choose('aws');
}

/** Rejects with what was wrong. */
export async function listOwned(): Promise<void> {
  account.set({ owned: await accountApi.resources() });
}

/** Nobody is to leave behind what they have forgotten: what is still there is shown first, if it can be asked. */
export async function leaveAccount(): Promise<void> {
  await listOwned().catch(() => account.set({ owned: undefined }));
  if (account.get().owned?.length) account.set({ dialog: 'leave' });
  else await disconnectAccount();
}

/** Whatever comes of it, the page goes on without the account. */
export async function disconnectAccount(): Promise<void> {
  const { status } = account.get();
  await accountApi.disconnect().catch((problem: unknown) => account.set({ trouble: troubleIn(problem) }));
  account.set({
    status: status && { ...status, connection: undefined },
    owned: undefined,
    dialog: undefined,
  });
  forgetAccount();
}

/** The student wants to work on the account: at once when it is connected, otherwise they are asked. */
export async function wantAccount(): Promise<void> {
  await refreshAccount();
  if (account.get().status?.connection) choose('aws');
  else account.set({ dialog: 'connect' });
}

export function closeDialog(): void {
  account.set({ dialog: undefined });
  choice.set({ isWanted: false });
}

/** Hears every refusal of AWS, also those that are tried again. */
export function hearRefusal(code: string): void {
  if (isThrottling(code)) account.set({ slowedAt: Date.now() });
  else if (endings.has(code)) void refreshAccount();
}

const endings = new Set([
  'NotConnected',
  'ExpiredTokenException',
  'ExpiredToken',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
]);

export function isThrottling(code: string): boolean {
  return /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(code);
}

function take(status: AccountStatus, aheadMs: number): void {
  const { connection } = status;
  const whose = connection && `${connection.accountId} ${connection.region} ${connection.endpoint ?? ''}`;
  const wasGone = account.get().status?.connection === undefined;
  account.set({ status, aheadMs, trouble: undefined });
  if (whose !== known) account.set({ owned: undefined });
  if (known !== undefined && whose !== undefined && whose !== known)
    choice.set({ round: choice.get().round + 1 });
  else if (known !== undefined && whose !== undefined && wasGone) announce('pasos:account-back', {});
  known = whose ?? known;
}
