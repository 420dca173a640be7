import type { DraftVault } from '@/lib/sandbox/drafts/draft-vault';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { createStore } from '@/lib/sandbox/store';
import { applyChange } from '@/lib/studio/edit/apply-change';
import { changeFromYaml, yamlOf } from './yaml-text';

export type YamlTrouble =
  | { readonly kind: 'yaml'; readonly line: number; readonly message: string }
  /** The definition itself is no JSON, so there is nothing to show as YAML. */
  | { readonly kind: 'json' };

export interface YamlSnapshot {
  readonly text: string;
  readonly trouble?: YamlTrouble;
}

type Workplace = Pick<SandboxSession, 'active' | 'drafts' | 'edit'> & {
  readonly view: Pick<SandboxSession['view'], 'editor'>;
};

/** The active draft as YAML. What is no YAML stays as it was typed, here and in the browser, until it is. */
export class YamlDraft {
  readonly store = createStore<YamlSnapshot>({ text: '' });
  private readonly draft: string;
  /** The definition that the YAML shown says. */
  private said: string | undefined;

  constructor(
    private readonly session: Workplace,
    private readonly vault: DraftVault,
  ) {
    this.draft = session.active.id;
    const kept = this.vault.read(this.draft)?.text;
    this.show();
    if (kept !== undefined) this.edit(kept);
  }

  /** Follows the definition; the result ends that. */
  connect(): () => void {
    return this.session.drafts.store.subscribe(() => this.show());
  }

  edit(text: string): void {
    if (this.session.active.id !== this.draft) return;
    const json = this.session.active.text;
    const result = changeFromYaml(json, text);
    if (result.kind === 'broken') {
      this.vault.write(this.draft, { text, at: Date.now() });
      this.store.set({ text, trouble: { kind: 'yaml', line: result.line, message: result.message } });
      return;
    }
    this.vault.remove(this.draft);
    this.said = applyChange(json, result.change);
    this.store.set({ text, trouble: undefined });
    if (result.change.edits.length === 0) return;
    if (this.session.view.editor) this.session.view.editor.apply(result.change.edits);
    else this.session.edit(this.draft, this.said);
  }

  /** Written anew when the definition says something else, unless that would take away what is being typed. */
  private show(): void {
    const { id, text } = this.session.active;
    if (id !== this.draft || text === this.said || this.store.get().trouble?.kind === 'yaml') return;
    const yaml = yamlOf(text);
    if (yaml === undefined) return this.store.set({ trouble: { kind: 'json' } });
    this.said = text;
    this.store.set({ text: yaml, trouble: undefined });
  }
}
