import type { Change } from '../edit/change';

/** What a visit to a field needs of the studio. */
export interface Writes {
  readonly session: { readonly active: { readonly text: string } };
  readonly apply: (change: Change) => void;
  readonly undo: () => void;
}

/** All that is written while one field is being edited: it is one step of the undo history, whatever pauses it had. */
export class FieldVisit {
  private left: string | undefined;

  constructor(private readonly studio: Writes) {}

  write(make: (text: string) => Change): void {
    const { studio } = this;
    const isStillOurs = this.left !== undefined && this.left === this.text;
    const now = make(this.text);
    if (now.edits.length === 0) return;
    // The step before was the first part of this one.
    if (isStillOurs) studio.undo();
    studio.apply(make(this.text));
    this.left = this.text;
  }

  private get text(): string {
    return this.studio.session.active.text;
  }
}
