import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { getMessages } from './messages/messages';
import { TabList } from './layout/tab-list';
import { useStore } from './use-store';

/** One tab a text, for steps with several. */
export function DraftTabs({ session, language }: { session: SandboxSession; language: Language }) {
  const texts = getMessages(language).drafts;
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  if (session.step.drafts.length < 2) return null;
  return (
    <TabList
      label={texts.label}
      tabs={session.step.drafts.map(({ id, label }, index) => ({
        id,
        text: label?.[language] ?? texts.numbered(index + 1),
      }))}
      active={activeDraft}
      onSelect={(id) => session.showDraft(id)}
    />
  );
}
