/**
 * What the site's `/api/account/…` and the browser tell each other about the student's own AWS account. JSON both ways.
 * Keys go one way only, from the browser to the server's memory, and never come back.
 */

/** How the student says who they are. */
export type Way =
  /** Keys as they were handed out, in whatever form: `export AWS_…` lines, a block of `credentials`, JSON of the CLI. */
  | {
      readonly kind: 'pasted';
      readonly text: string;
      /** The `id` of the seal that `text` is sealed with. */ readonly seal?: string;
    }
  /** A profile of this machine's AWS configuration; only where the site serves nobody but its own machine. */
  | { readonly kind: 'profile'; readonly name: string }
  /** A role that is assumed with what the other way gives. */
  | { readonly kind: 'role'; readonly roleArn: string; readonly externalId?: string; readonly from: Way };

/** POST /api/account/seal {}: what pasted keys are sealed with, once, so that no recording of what the page sends has them. */
export interface Seal {
  readonly id: string;
  /** A point of P-256, in Base64 for addresses. */
  readonly publicKey: string;
}

/** POST /api/account/connect → `Connection` */
export interface ConnectRequest {
  readonly way: Way;
  readonly region: string;
  /** In place of AWS's own endpoints; only where the site serves nobody but its own machine. */
  readonly endpoint?: string;
}

export interface Connection {
  readonly accountId: string;
  /** Who one is: `arn:aws:sts::…:assumed-role/…`. */
  readonly arn: string;
  readonly region: string;
  readonly partition: string;
  readonly way: Way['kind'];
  /** Keys of an IAM user, which never expire: warned of. */
  readonly isLongLived: boolean;
  /** ISO 8601. */
  readonly expiresAt?: string;
  readonly endpoint?: string;
}

/** GET /api/account */
export interface AccountStatus {
  readonly connection?: Connection;
  /** Why there is none any more, told once. */
  readonly ended?: 'idle' | 'expired';
  /** Only where the site serves nobody but its own machine. */
  readonly ownMachine?: { readonly profiles: readonly string[] };
  readonly regions: readonly string[];
}

/** The machine a lab is about to create or save. */
export interface PlannedMachine {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: string;
  /** It is about to write what happens into a log group. */
  readonly logs?: boolean;
}

/** POST /api/account/plan and /prepare. `lab` is a slug, or `studio`. */
export interface LabRequest {
  readonly lab: string;
  readonly machine: PlannedMachine;
}

/** What would be created, before anything is. */
export interface Plan {
  readonly creates: readonly PlannedResource[];
  /** Dollars, at most, for working through the lab once and staying within the free tier or not. */
  readonly costAtMost: { readonly dollars: number; readonly because: readonly CostLine[] };
  /** Undefined when the account does not let itself be asked (`iam:SimulatePrincipalPolicy`). */
  readonly missing?: readonly string[];
}
export interface PlannedResource {
  /** As CloudFormation calls it: `AWS::IAM::Role`. */
  readonly type: string;
  readonly name: string;
  readonly exists: boolean;
}
export interface CostLine {
  readonly what: 'transitions' | 'requests' | 'lambda' | 'logs' | 'storage';
  readonly quantity: number;
  readonly dollars: number;
}

/** POST /api/account/prepare: the role (and the lab's stack) are there, with what the definition needs. */
export interface Prepared {
  readonly roleArn: string;
  /** Outputs of the lab's stack, for `DefinitionSubstitutions`. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** GET /api/account/resources[?lab=…] → `OwnedResource[]`: what Pasos has made in this account and is still there. */
export interface OwnedResource {
  readonly type: string;
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  readonly lab: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly consoleUrl: string;
}

/** POST /api/account/clean { lab?, dryRun } */
export interface Cleaned {
  readonly removed: readonly OwnedResource[];
  /** What is still there, and why. */
  readonly left: readonly (OwnedResource & { readonly trouble: Trouble })[];
}

/** What went wrong, for the student: the screens have words and a remedy for each kind. The body of every 4xx/5xx of `/api/account`. */
export interface Trouble {
  readonly kind: TroubleKind;
  /** AWS's own words; never with a key in them. */
  readonly message?: string;
  /** AWS's own code. */
  readonly code?: string;
  /**
   * `denied`: the action that is not allowed. `missing-role`: the role. `skew`: minutes, ahead or (-) behind. `throttled`: seconds to wait.
   * `wrong-region`: the right one, if AWS says it. `unreadable-keys`: what is missing, or `profile`. `not-offered`: `https`, `own-machine`,
   * or what Pasos has not made.
   */
  readonly detail?: string;
}
export type TroubleKind =
  | 'unreadable-keys'
  | 'wrong-keys'
  | 'expired'
  | 'denied'
  | 'missing-role'
  | 'wrong-region'
  | 'throttled'
  | 'skew'
  | 'unreachable'
  | 'not-connected'
  | 'not-offered'
  | 'limit'
  | 'other';

/** Headers of a call to `/aws` that is meant for the student's account. */
export const TARGET_HEADER = 'x-pasos-target';
export const LAB_HEADER = 'x-pasos-lab';
/** The page asks while nobody is before it: no reason to keep the keys. */
export const WAITING_HEADER = 'x-pasos-waiting';
/** Tags of everything that Pasos creates. */
export const LAB_TAG = 'pasos:lab';
export const STUDENT_TAG = 'pasos:student';
/** Among `profiles`: the keys in the environment of the site's own process. */
export const ENVIRONMENT_PROFILE = '(environment)';
