import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { EditingProps } from './editing-layer';
import { editingTexts } from './messages';

const FilesDialog = lazy(() => import('./files/files-dialog'));

/** Full screen, and the machine as a file. */
export function CanvasTools({ studio, session, language, canvas }: EditingProps) {
  const texts = editingTexts[language];
  const [showsFiles, setShowsFiles] = useState(false);
  const onFullScreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void canvas.frame.current?.closest('section')?.requestFullscreen();
  };
  return (
    <div
      role="toolbar"
      aria-label={texts.tools}
      className="flex overflow-hidden rounded-md border border-line bg-surface shadow-sm"
    >
      <Tool label={texts.fullScreen} onClick={onFullScreen}>
        <path d="M9.5 3H13v3.5M6.5 13H3V9.5M13 3 9 7M3 13l4-4" />
      </Tool>
      <Tool label={texts.files} onClick={() => setShowsFiles(true)}>
        <path d="M8 2.5v7M5.2 6.8 8 9.5l2.8-2.7M3 11v2.5h10V11" />
      </Tool>
      {showsFiles && (
        <Suspense>
          <FilesDialog
            studio={studio}
            session={session}
            language={language}
            onClose={() => setShowsFiles(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-8 place-items-center text-muted outline-accent hover:bg-raised hover:text-text focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}
