import { useEffect, useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { Qualified } from '@/lib/sandbox/machine';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { startTexts } from './messages';

interface VersionFieldProps {
  session: SandboxSession;
  language: Language;
  /** ARN of a version or an alias; empty for the latest revision. */
  through: string;
  onChange: (arn: string) => void;
}

/** Versions and aliases to start by, for machines that have any. */
export function VersionField({ session, language, through, onChange }: VersionFieldProps) {
  const texts = startTexts(language);
  const { machine } = session;
  const [found, setFound] = useState<readonly Qualified[]>([]);
  useEffect(() => {
    let isWanted = true;
    void machine?.qualified().then((all) => isWanted && setFound(all));
    return () => {
      isWanted = false;
    };
  }, [machine]);
  if (found.length === 0) return null;
  return (
    <label className="text-sm">
      <span className="font-medium">{texts.version}</span>
      <select
        value={through}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block min-h-9 w-full rounded-md border border-line bg-surface px-2 outline-accent focus-visible:outline-2"
      >
        <option value="">{texts.latest}</option>
        {found.map(({ arn, kind, name }) => (
          <option key={arn} value={arn}>
            {kind === 'alias' ? texts.aliasItem(name) : texts.versionItem(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
