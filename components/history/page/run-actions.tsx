import { panels } from '@/components/studio/panels';
import { Button } from '@/components/ui/button';
import { exportName, exportRun } from '@/lib/sandbox/runs/export-run';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';

/** Everything that can be done with an execution. */
export function RunActions({ onStart, ...view }: RunViewProps & { readonly onStart: () => void }) {
  const { run, studio, session, language } = view;
  const texts = runTexts(language).actions;
  const { description } = run;
  const isExpress = isExpressArn(run.arn);
  const isRunning = description?.status === 'RUNNING';
  const isOwn = session.machine !== undefined && run.trail.length === 0;
  const edit = () => {
    session.view.draw('draft');
    session.view.goToOffset(0);
  };
  const again = () =>
    void session.start({ input: description?.input ?? '{}', waits: isExpress, saveFirst: false });
  return (
    <div role="group" aria-label={texts.label} className="flex flex-wrap items-center gap-1">
      {isRunning && !isExpress && (
        <Action
          text={texts.stop}
          icon="M5 5h6v6H5z"
          isDanger
          onClick={() => void session.runs.stop(run.arn)}
        />
      )}
      {description?.redriveStatus === 'REDRIVABLE' && (
        <Action
          text={texts.short.redrive}
          name={texts.redrive}
          title={texts.redriveHelp}
          icon="M3 8a5 5 0 0 1 8.5-3.5L13 6M13 3v3h-3M7 6.2 10 8l-3 1.8z"
          onClick={() => void session.runs.redrive(run.arn)}
        />
      )}
      {!isRunning && isOwn && (
        <Action
          text={texts.short.again}
          name={texts.again}
          icon="M3.2 8a4.8 4.8 0 1 0 1.5-3.5M3 2.5v2.8h2.8"
          onClick={again}
        />
      )}
      {isOwn && <Action text={texts.startNew} icon="M5 3.5 12 8l-7 4.5z" onClick={onStart} />}
      <Action
        text={texts.short.edit}
        name={texts.edit}
        icon="m3 13 .8-3L10.5 3.3l2.2 2.2L6 12.2z"
        onClick={edit}
      />
      {panels.compare && description && (
        <Action
          text={texts.short.compare}
          name={texts.compare}
          icon="M5 3v10M11 3v10M3 5l2-2 2 2M9 11l2 2 2-2"
          onClick={() => studio.open('compare')}
        />
      )}
      {description && (
        <Action text={texts.export} icon="M8 2.5v7M5 7l3 3 3-3M3 13h10" onClick={() => download(run)} />
      )}
    </div>
  );
}

interface ActionProps {
  readonly text: string;
  /** The whole name, that its text is the beginning of. */
  readonly name?: string;
  readonly title?: string;
  /** Lines on 16 × 16. */
  readonly icon: string;
  readonly isDanger?: boolean;
  readonly onClick: () => void;
}

/** Its words give way to its mark where there is little room. */
function Action({ text, name = text, title = name, icon, isDanger = false, onClick }: ActionProps) {
  return (
    <Button
      size="small"
      look={isDanger ? 'danger' : 'quiet'}
      title={title}
      aria-label={name}
      onClick={onClick}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={icon} />
      </svg>
      <span className="hidden @6xl:inline">{text}</span>
    </Button>
  );
}

function download(run: RunViewProps['run']): void {
  const url = URL.createObjectURL(new Blob([exportRun(run)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = exportName(run);
  link.click();
  URL.revokeObjectURL(url);
}
