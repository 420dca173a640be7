import type { Surroundings } from '@pasos/engine/editing';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { runDataOf } from './run-data';
import { Account } from './account';
import { loadEditing } from './late-editing';

const accounts = new WeakMap<SandboxSession, Account>();

/** What completion may know beside the text, as far as the line that is written asks for it. */
export async function surroundingsOf(
  session: SandboxSession,
  line: string,
  language: Language,
): Promise<Surroundings> {
  const editing = await loadEditing();
  const wantsArn = /"(Resource|StateMachineArn)"/.test(line);
  const [arns, sdk, integrationParameters] = await Promise.all([
    wantsArn ? accountOf(session).arns(Date.now()) : undefined,
    line.includes(':aws-sdk:') ? editing.sdkCatalogue() : undefined,
    editing.actionParameters(),
  ]);
  const run = runDataOf(session.runs.store.get().selected);
  return { language, run, ...arns, sdk, integrationParameters };
}

function accountOf(session: SandboxSession): Account {
  let account = accounts.get(session);
  if (!account) accounts.set(session, (account = new Account(session.target.client)));
  return account;
}
