import { copyState, duplicateState, pasteState } from '@/lib/studio/edit/actions/copy';
import { deleteState } from '@/lib/studio/edit/actions/delete';
import type { Design } from '@/lib/studio/edit/design';
import { lastOf } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import { editingTexts } from './messages';

export function removeState(design: Design, state: string, language: Language): void {
  design.perform((text) => deleteState(text, state), {
    done: editingTexts[language].done.removed(lastOf(state)),
    language,
  });
}

export function duplicate(design: Design, state: string, language: Language): void {
  design.perform((text) => duplicateState(text, state), {
    done: editingTexts[language].done.duplicated(lastOf(state)),
    language,
  });
}

export function copySelected(design: Design, state: string, language: Language): void {
  const clip = copyState(design.text, state);
  if (!clip) return;
  design.store.set({ clip });
  design.say(editingTexts[language].done.copied(clip.name));
}

export function cutState(design: Design, state: string, language: Language): void {
  const clip = copyState(design.text, state);
  if (!clip) return;
  design.store.set({ clip });
  design.perform((text) => deleteState(text, state), {
    done: editingTexts[language].done.cut(clip.name),
    language,
  });
}

export function pasteAfter(design: Design, state: string, language: Language): void {
  const { clip } = design.store.get();
  if (!clip) return;
  design.perform((text) => pasteState(text, { after: state }, clip), {
    done: editingTexts[language].done.pasted(clip.name),
    language,
  });
}
