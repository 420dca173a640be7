import { notAgreed } from '@/lib/targets/target';
import { account } from './account';
import { accountApi } from './account-api';
import type { Plan, PlannedMachine, Prepared } from './contract';

/** Nothing new comes into the account before the student has seen what it is and agreed. */
export async function prepareLab(lab: string, machine: PlannedMachine): Promise<Prepared> {
  const plan = await accountApi.plan({ lab, machine });
  const isNew = plan.creates.some(({ exists }) => !exists);
  if (isNew && !(await isAgreed({ lab, machine, plan })))
    throw Object.assign(new Error('nothing was created'), { name: notAgreed });
  account.set({ isPreparing: true });
  try {
    return await accountApi.prepare({ lab, machine });
  } finally {
    account.set({ isPreparing: false });
  }
}

interface Planned {
  readonly lab: string;
  readonly machine: PlannedMachine;
  readonly plan: Plan;
}

function isAgreed(planned: Planned): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (agreed: boolean) => {
      account.set({ question: undefined });
      resolve(agreed);
    };
    account.set({ question: { ...planned, answer } });
  });
}
