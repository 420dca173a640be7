import { useState } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { projectKinds, type ProjectKind } from '@/lib/studio/machine/share/project/project-kind';
import { answersOf } from '@/lib/studio/machine/share/project/run-answers';
import type { ShareMessages } from './messages';

interface ProjectExportProps {
  readonly session: SandboxSession;
  readonly run: SelectedRun | undefined;
  readonly language: Language;
  readonly texts: ShareMessages;
}

/** The machine as files to deploy and to run. */
export function ProjectExport({ session, run, language, texts }: ProjectExportProps) {
  const [hasFailed, setFailed] = useState(false);
  const [kind, setKind] = useState<ProjectKind>('sam');
  const download = async () => {
    setFailed(false);
    try {
      const { zipProject } = await import('@/lib/studio/machine/share/project/project');
      const { name, type } = session.step.machine ?? { name: session.step.id, type: 'STANDARD' as const };
      const zip = await zipProject({
        kind,
        machine: { name, type, definition: session.active.text, resources: session.template },
        inputs: inputsOf(session, language, texts.lastInput),
        ...(run && { mocks: answersOf(run.visits) }),
        language,
      });
      save(zip, `${name}-${kind}.zip`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="grid justify-items-start gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{texts.project}</h3>
      <p className="text-muted">{texts.projectIntro}</p>
      <Segments
        label={texts.tool}
        options={projectKinds.map((id) => ({ id, text: texts.tools[id] }))}
        active={kind}
        onSelect={setKind}
      />
      <p className="text-muted">{texts.toolHelp[kind]}</p>
      <Button onClick={() => void download()}>{texts.download}</Button>
      {hasFailed && (
        <p role="alert" className="text-bad">
          {texts.failed}
        </p>
      )}
    </section>
  );
}

/** The input that was used last, and those the step offers; none of them twice. */
function inputsOf(
  session: SandboxSession,
  language: Language,
  last: string,
): Readonly<Record<string, string>> {
  const offered = session.step.inputs.map(
    ({ label, value }) => [label[language], JSON.stringify(value, null, 2)] as const,
  );
  const typed = session.inputs.first();
  const isOffered = offered.some(([, text]) => text === typed);
  return Object.fromEntries([...(isOffered ? [] : [[last, typed] as const]), ...offered]);
}

function save(content: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
