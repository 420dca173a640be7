import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { isOwnMachine } from '@/lib/studio/account/studio-lab';
import { caseFileText, conformanceCase } from '@/lib/studio/twin/case/conformance-case';
import type { TwinRun } from '@/lib/studio/twin/twin-run';
import { download } from '../form/files';
import { twinTexts } from './messages';

interface SaveCaseProps {
  readonly session: SandboxSession;
  /** The run on AWS: what it did is what the case demands. */
  readonly run: TwinRun;
  readonly language: Language;
}

export function SaveCase({ session, run, language }: SaveCaseProps) {
  const texts = twinTexts(language);
  const [saved, setSaved] = useState<string>();
  const save = () => {
    const name = isOwnMachine(session.labStep) ? 'studio' : session.labStep.replaceAll('/', '-');
    const file = `${name}.case.json`;
    const provenance =
      'Recorded in the account of a student; account, names, identifiers and times taken out.';
    download(file, caseFileText({ provenance, cases: [conformanceCase(name, run)] }));
    setSaved(file);
  };
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-3 text-sm">
      <Button onClick={save}>{texts.save}</Button>
      <p className="text-muted">{texts.saveHelp}</p>
      <p role="status">{saved !== undefined && texts.saved(saved)}</p>
    </section>
  );
}
