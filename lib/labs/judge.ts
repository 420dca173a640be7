import type { Localized } from '@/lib/i18n/languages';
import type { Work } from '@/lib/progress/progress';
import type { Target } from '@/lib/targets/target';
import { createAccount, createKept } from './account/account';
import type { Account } from './account/account';
import { stacksOf } from './account/stack-names';
import type { Attempt, Check, CheckContext, Verdict } from './check';
import type { Source } from './checks/judge-check';
import { sameDefinition } from './definition/same-definition';
import type { LabStep } from './lab';
import { code, say } from './localized';
import { createFreshRuns } from './run/fresh-run';
import { sharedMessages } from './run/shared-messages';
import type { StartPorts } from './run/staged-start';

export interface Judge {
  /** Judges every check of the step, telling each verdict as soon as it is there. A newer pass drops an older one. */
  judge(attempt: Attempt, tell: (checkId: string, verdict: Verdict) => void): Promise<Verdicts>;
  /** Text that changes when the machine or the student's own executions do: asked to notice work done elsewhere. */
  observe(): Promise<string>;
  /** What the student has made in the step. */
  work(attempt: Attempt): Promise<Work>;
  cancel(): void;
}
export type Verdicts = Readonly<Record<string, Verdict>>;

export interface JudgeOptions extends Pick<Target, 'service'>, StartPorts {
  readonly step: LabStep;
  /** Waits; tests hand in the simulated clock's. */
  readonly pause: (ms: number) => Promise<void>;
  /** Why a check could not look, in the words of whoever was asked. */
  readonly excuse?: (problem: unknown) => Promise<Localized>;
}

export function createJudge({ step, excuse, ...ports }: JudgeOptions): Judge {
  const { client, pause } = ports;
  const { service, forget } = sharedMessages(ports.service);
  const kept = createKept();
  const runs = createFreshRuns({ ...ports, service, onChange: forget });
  const known = new Map<string, { readonly key: string; readonly verdict: Verdict }>();
  /** Checks whose last fresh run went wrong: what it met in the account may be another by the student's next run. */
  const unhappy = new Set<string>();
  let current = new AbortController();

  function contextOf(check: Check, attempt: Attempt, account: Account): Omit<CheckContext, 'report'> {
    const machineName = check.machine ?? step.machine?.name;
    return { ...attempt, client, service, account, runs, step, machineName, pause, signal: current.signal };
  }

  // The kinds of checks are most of the judge's code, and fetched late: noticing what others did needs none of it.
  async function keyOf(check: Check, context: CheckContext): Promise<string> {
    const { sourcesOf } = await import('./checks/judge-check');
    const more: readonly Source[] = unhappy.has(check.id) ? ['executions'] : [];
    return fingerprint([...sourcesOf(check), ...more], check, context);
  }

  async function judgeAnew(check: Check, context: CheckContext, last: Verdict | undefined): Promise<Verdict> {
    const { judgeCheck } = await import('./checks/judge-check');
    if (last?.status === 'failed' && last.executionArn !== undefined) runs.forget(last.executionArn);
    const verdict = await judgeCheck(check, context);
    if (verdict.status === 'failed' && isByRun(check)) unhappy.add(check.id);
    else unhappy.delete(check.id);
    return verdict;
  }

  async function verdictOf(check: Check, context: CheckContext): Promise<Verdict> {
    try {
      const last = known.get(check.id);
      const isKnown = last && last.key === (await keyOf(check, context));
      const verdict = isKnown ? last.verdict : await judgeAnew(check, context, last?.verdict);
      if (verdict.status !== 'error') known.set(check.id, { key: await keyOf(check, context), verdict });
      return await untilSaved(check, context, verdict);
    } catch (problem) {
      return excuse ? { status: 'error', message: await excuse(problem) } : outOfReach;
    }
  }

  return {
    async judge(attempt, tell) {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      const account = createAccount({ client, service }, kept);
      const verdicts: Record<string, Verdict> = {};
      const settle = async (check: Check) => {
        const report = (reason: Verdict & { status: 'waiting' }) => signal.aborted || tell(check.id, reason);
        const context = {
          ...contextOf(check, attempt, account),
          report: (reason: CheckReason) => void report({ status: 'waiting', reason, isRunning: true }),
        };
        const verdict = await verdictOf(check, context);
        verdicts[check.id] = verdict;
        if (!signal.aborted) tell(check.id, verdict);
      };
      await Promise.all(step.checks.map(settle));
      return verdicts;
    },
    observe: () => observe(step, createAccount({ client, service }, kept)),
    async work(attempt) {
      const { readWork } = await import('./account/work');
      return readWork(step, attempt, { account: createAccount({ client, service }, kept), service });
    },
    cancel: () => current.abort(),
  };
}

function isByRun({ kind }: Check): boolean {
  return kind === 'run' || kind === 'history' || kind === 'hidden';
}

type CheckReason = Parameters<CheckContext['report']>[0];

const outOfReach: Verdict = {
  status: 'error',
  message: say(
    'No he podido mirarlo: el motor no responde. No es culpa tuya; vuelvo a intentarlo enseguida.',
    'I could not look: the engine does not answer. It is not your fault; I will try again shortly.',
  ),
};

/** Everything a verdict depends on, as text. */
async function fingerprint(sources: readonly Source[], check: Check, context: CheckContext): Promise<string> {
  const parts = await Promise.all(sources.map((source) => read(source, check, context)));
  return JSON.stringify([context.since.getTime(), ...parts]);
}

const aboutMachine: ReadonlySet<Source> = new Set(['machine', 'executions', 'published', 'role']);

async function read(source: Source, check: Check, context: CheckContext): Promise<unknown> {
  const { account, drafts, answers, machineName = '', passed } = context;
  const machine = aboutMachine.has(source) ? await account.machine(machineName) : undefined;
  switch (source) {
    case 'machine':
      return machine && [machine.arn, machine.created, machine.revision];
    case 'machines':
      return (await account.machine(machineName))
        ? 'found'
        : (await account.machines()).map(({ name }) => name);
    case 'executions':
      return machine && (await account.ownExecutions(machine.arn)).map(({ name, status }) => [name, status]);
    case 'published':
      return machine && account.published(machine.arn);
    case 'role':
      return machine && account.role(machine.roleArn);
    case 'stacks':
      return Promise.all(stacksOf(check).map((name) => account.stack(name)));
    case 'draft':
      return drafts;
    case 'answer':
      return answers[check.id];
    case 'passed':
      return passed;
  }
}

/** What is saved may fall short of what the editor already says: then there is nothing to judge until it is saved. */
async function untilSaved(check: Check, context: CheckContext, verdict: Verdict): Promise<Verdict> {
  const judgesSaved =
    ['definition', 'run', 'history', 'hidden'].includes(check.kind) && !('draft' in check && check.draft);
  const draft = context.drafts[context.step.drafts[0]?.id ?? ''];
  if (verdict.status !== 'failed' || !judgesSaved || draft === undefined) return verdict;
  const machine = await context.account.machine(context.machineName ?? '');
  if (!machine || machine.name !== context.step.machine?.name || sameDefinition(draft, machine.definition))
    return verdict;
  return { status: 'waiting', reason: unsaved(machine.name) };
}

function unsaved(name: string) {
  return say(
    `Lo que ${code(name)} tiene guardado aún no lo cumple, pero tu texto del editor es otro: guárdalo para que cuente.`,
    `What ${code(name)} has saved does not do it yet, but your text in the editor is another: save it to make it count.`,
  );
}

function hasVersions({ checks }: LabStep): boolean {
  return checks.some(({ kind }) => kind === 'versions' || kind === 'alias');
}

async function observe(step: LabStep, account: Account): Promise<string> {
  const names = new Set([step.machine?.name, ...step.checks.map((check) => check.machine)]);
  const seen = [...names].map(async (name) => {
    const machine = name === undefined ? undefined : await account.machine(name);
    if (!machine) return [name];
    const executions = (await account.ownExecutions(machine.arn)).slice(0, 20);
    const published = hasVersions(step) ? await account.published(machine.arn) : undefined;
    const runs = executions.map(({ name, status }) => [name, status]);
    return [name, machine.created, machine.revision, runs, published];
  });
  const stacks = [...new Set(step.checks.flatMap(stacksOf))].map(
    async (name) => [name, (await account.stack(name))?.status] as const,
  );
  return JSON.stringify(await Promise.all([...seen, ...stacks]));
}
