import type { SFNClient } from '@aws-sdk/client-sfn';
import type { CallService } from '@/lib/targets/service-caller';
import type { Localized } from '@/lib/i18n/languages';
import type { Account } from './account/account';
import type { FreshRuns } from './run/fresh-run';
import type { LabStep } from './lab';

/** What a step demands, one type per `kind`. */
export type { Check, CheckKind, CheckOf } from './schema/check.schema';

/** What came of a check. `error` is our fault or the network's, never the student's. */
export type Verdict =
  | { readonly status: 'passed'; readonly seen?: Localized }
  | {
      readonly status: 'failed';
      readonly expected: Localized;
      readonly seen: Localized;
      /** The one hint that fits this very mistake. */
      readonly hint?: Localized;
      readonly executionArn?: string;
    }
  /** Nothing to judge yet (not saved, not run, not answered); `isRunning` while the check's own execution goes on. */
  | { readonly status: 'waiting'; readonly reason: Localized; readonly isRunning?: true }
  | { readonly status: 'error'; readonly message: Localized };

/** What the student has done in the page, beside what the account shows. */
export interface Attempt {
  /** Texts in the editor, by draft id. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Answers given, by check id. */
  readonly answers: Readonly<Record<string, string>>;
  /** When the student began this step: their own runs before it do not count. */
  readonly since: Date;
  /** Ids of the checks passed so far in this step. */
  readonly passed: readonly string[];
}

/** All a check may look at. Everything about machines and executions goes through `client`: local engine or AWS alike. */
export interface CheckContext extends Attempt {
  readonly client: SFNClient;
  /** Every other service of the account. */
  readonly service: CallService;
  /** `client`, asked no more often than needed: several checks share one run. */
  readonly account: Account;
  /** Starts executions for the checks. */
  readonly runs: FreshRuns;
  readonly step: LabStep;
  /** The machine the check is about. */
  readonly machineName: string | undefined;
  /** Waits `ms`, or the simulated clock's equivalent. */
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** Tells what is being waited for while there is no verdict yet. */
  readonly report: (reason: Localized) => void;
}
