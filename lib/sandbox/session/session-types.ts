import type { Target } from '@/lib/targets/target';
import type { Diagnose } from '../diagnosis';
import type { KeptEverywhere } from '../drafts/merge-kept';
import type { Unsubscribe } from '../store';

/** Something that was done and can be undone, or that needs a word. */
export type Notice =
  | { readonly kind: 'reset' | 'formatted' | 'put'; readonly undo: () => void }
  | { readonly kind: 'cannot-format' | 'invalid' | 'saved' | 'created' }
  | { readonly kind: 'no-place' | 'link-copied' | 'link-failed' };

export interface SessionSnapshot {
  /** The account has answered, or has taken too long to wait for. */
  readonly isSettled: boolean;
  readonly activeDraft: string;
  /** Which definition is drawn: the one in the editor, or that of the selected execution. */
  readonly drawn: 'draft' | 'run';
  /** JSON pointer of the state that is looked at. */
  readonly selectedState?: string;
  /** Names of the states before which executions stop. */
  readonly stops?: readonly string[];
  readonly notice?: Notice;
  /** An input of the lesson: the next execution is offered it instead of the last one used here. */
  readonly offeredInput?: string;
  /** Grows whenever the editor is to come forward: where it is behind a tab, the tab opens. */
  readonly editorCalls: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The account's own definition may be loaded instead of the untouched start. */
  readonly offersMachine: boolean;
  /** Why the lab runs on the local engine only is to be read: the account was wanted. */
  readonly tellsLocalOnly?: boolean;
  /** What the lab needs in the account is being made, or could not be made: AWS's words. */
  readonly provision?: { readonly kind: 'working' } | { readonly kind: 'failed'; readonly message: string };
}

export interface SessionPorts {
  readonly target: Target;
  readonly storage: Storage | undefined;
  readonly diagnose: Diagnose;
  /** Makes what the lab needs around its machines; absent for one that needs nothing. */
  readonly provide?: () => Promise<void>;
  /** Calls back when more can be said about a text than before. */
  readonly onMoreKnown: (listener: () => void) => Unsubscribe;
  readonly backUp: (labStep: string, draft: string, text: string) => void;
  /** What the server keeps, by `<lab>/<step>` and draft. */
  readonly keptOnServer: () => Promise<KeptEverywhere>;
}

export interface EditorMove {
  readonly place: { readonly pointer: string } | { readonly offset: number };
  readonly focus: boolean;
}

/** Part of a text, by offsets, and what takes its place. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** Moves the cursor and changes the text; attached once the editor is on the page. */
export interface EditorPort {
  readonly goTo: (move: EditorMove) => void;
  /** One step of the undo history. The edits are places in the text as it is and do not overlap. */
  readonly apply: (edits: readonly TextEdit[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly command: (name: EditorCommand) => void;
}

/** Starts an execution, with something done before and after it. */
export type AroundStart = (
  stateMachineArn: string,
  start: () => Promise<string | undefined>,
) => Promise<string | undefined>;

/** What the editor does at its cursor when it is asked. */
export type EditorCommand = 'describe' | 'fixes' | 'goToDefinition' | 'rename' | 'outline';
