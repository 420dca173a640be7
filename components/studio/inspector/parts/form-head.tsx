import { StateIcon } from '@/components/graph/state-icon';
import { copyStateLink } from '@/lib/studio/guide/places/copy-state-link';
import { getMessages } from '../messages/messages';
import { useInspector } from '../use-inspector';
import { Problems } from './problems';

/** What the form is about, the way back to the machine, and findings about the whole of it. */
export function FormHead() {
  const { subject, problems, session, language } = useInspector();
  const texts = getMessages(language);
  const own = problems.filter(({ pointer }) => pointer === subject.pointer);
  return (
    <div className="grid grid-cols-1 gap-2 border-b border-line px-3 py-2">
      {subject.kind === 'machine' ? (
        <>
          <h3 className="text-base font-semibold">{texts.machine}</h3>
          <p className="text-xs text-muted">{texts.machineHelp}</p>
        </>
      ) : (
        <div className="flex items-center gap-2">
          <StateIcon type={subject.type ?? 'Unknown'} size={22} />
          <h3 className="min-w-0 flex-1 truncate text-base font-semibold">{subject.name}</h3>
          <span className="rounded-full bg-raised px-2 py-0.5 text-xs text-muted">{subject.language}</span>
          <button
            type="button"
            aria-label={texts.copyLink}
            title={texts.copyLink}
            onClick={() => void copyStateLink(session, subject.name)}
            className="grid size-7 place-items-center rounded text-muted outline-accent hover:text-text focus-visible:outline-2"
          >
            <LinkIcon />
          </button>
          <button
            type="button"
            onClick={() => session.store.set({ selectedState: undefined })}
            className="min-h-7 rounded px-1.5 text-xs text-accent underline outline-accent focus-visible:outline-2"
          >
            {texts.toMachine}
          </button>
        </div>
      )}
      <Problems found={own} />
    </div>
  );
}

function LinkIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0L4.9 10.9a3 3 0 0 0 4.2 4.2l1-1" />
    </svg>
  );
}
