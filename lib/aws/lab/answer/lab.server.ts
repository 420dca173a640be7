import 'server-only';
import { join } from 'node:path';
import { loadLab } from '@/lib/labs/load.server';
import { accountSite, withAccount } from '../../session/account.server';
import type { AccountSession } from '../../session/account-session';
import { isOwnMachine } from '../../session/own-machine';
import { troubleOf } from '../../trouble';
import { realClock } from '../account';
import { openJournal, type Journal } from '../journal/journal';
import { making } from '../making';
import type { LabSite } from './account-lab';

function accountJournal(): Journal {
  return openJournal(join(process.env.PASOS_DATA ?? '.pasos', 'aws', 'journal.jsonl'));
}

interface Created {
  readonly account: AccountSession;
  readonly lab: string;
  readonly type: string;
  readonly name: string;
}

/** Has something made for whoever is connected: that it will be is on the disk before. */
export function journaled<T>(
  { account, lab, type, name }: Created,
  create: () => Promise<{ readonly arn?: string; readonly value: T }>,
): Promise<T> {
  const { accountId, region } = account.connection;
  const site = {
    place: { accountId, region, clock: realClock },
    owner: { lab, student: account.student },
    journal: accountJournal(),
  };
  return making(site, { type, name }, create);
}

/** Answers for whoever is connected, with what this process has. */
export function withLab(
  request: Request,
  answer: (request: Request, account: AccountSession, site: LabSite) => Promise<Response>,
): Promise<Response> {
  return withAccount(request, (account) =>
    answer(request, account, {
      journal: accountJournal(),
      clock: realClock,
      loadLab,
      troubleOf: (error) => troubleOf(error),
      whose: isOwnMachine(request, accountSite().boundTo) ? 'made-from-here' : 'own',
    }),
  );
}
