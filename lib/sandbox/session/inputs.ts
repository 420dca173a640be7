import type { LabStep } from '@/lib/labs/lab';
import type { DraftVault } from '../drafts/draft-vault';
import type { SessionSnapshot } from './session-types';
import type { Store } from '../store';

/** No draft is called so: `#` is not allowed in their ids. */
const key = '#input';

/** With what the executions of a sandbox are started. */
export class Inputs {
  constructor(
    private readonly vault: DraftVault,
    private readonly store: Store<SessionSnapshot>,
    private readonly step: () => LabStep,
  ) {}

  /** What the input editor begins with: the last input used here, or the step's first example. */
  first(): string {
    const example = this.step().inputs[0];
    const fallback = example ? JSON.stringify(example.value, null, 2) : '{}';
    return this.vault.read(key)?.text ?? fallback;
  }

  remember(text: string): void {
    this.vault.write(key, { text, at: Date.now() });
    this.store.set({ offeredInput: undefined });
  }
}
