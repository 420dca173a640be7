export interface Completion {
  /** What an option replaces: `[from, to)`. What stands between `from` and the cursor is the beginning of a label. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly label: string;
  /** One line in the student's language. */
  readonly detail: string;
  /** The text to put in. */
  readonly apply: string;
  /** Where in `apply` the cursor goes on; at its end when absent. */
  readonly cursor?: number;
  readonly kind: 'field' | 'value' | 'state' | 'data' | 'function' | 'snippet';
}

/** An option before it is known how it will be written. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly kind: CompletionOption['kind'];
  /** Written without quotes: true, false, a number. */
  readonly bare?: true;
  /** Written in the place of the label. */
  readonly apply?: string;
  /** How far before its end the cursor goes on. */
  readonly back?: number;
}
