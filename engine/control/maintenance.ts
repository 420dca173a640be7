import { ControlError } from './errors';
import type { Call } from './operation';

/** What the commands about a data folder ask of the engine that has it open. They never name a file. */
export interface Maintenance {
  /** The folder's true path. */
  readonly data: string;
  /** Keeps the database's file as it is, to be copied, for a minute. False: it cannot, or does so already. */
  beginBackup(): boolean;
  /** For another minute. False: the file was let go of before. */
  renewBackup(): boolean;
  /** False: the file was let go of before, and what was copied is worth nothing. */
  endBackup(): boolean;
  /** Puts what a command has prepared in the folder in the place of what is there, and goes on with it. */
  restore(): Promise<Restored>;
}

export interface Restored {
  /** How many executions go on. */
  readonly running: number;
  /** Where the database is kept that was there before. */
  readonly before?: string;
}

export function maintenanceOf({ maintenance }: Call): Maintenance {
  if (maintenance) return maintenance;
  throw new ControlError('BackupNotPossible', 'This engine keeps nothing in a folder of its own');
}

export function held(isHeld: boolean): Record<string, never> {
  if (isHeld) return {};
  throw new ControlError(
    'BackupNotPossible',
    'The file was let go of: the copy is worth nothing, begin again',
  );
}
