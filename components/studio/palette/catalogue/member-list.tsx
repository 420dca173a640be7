import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { MemberDescription } from '@/lib/targets/catalogue';
import { catalogueTexts } from './messages';

interface MemberListProps {
  readonly label: string;
  readonly members: readonly MemberDescription[];
  readonly language: Language;
}

const VALUES_SHOWN = 12;

/** Members with their types; those that have more within open. */
export function MemberList({ label, members, language }: MemberListProps) {
  const sorted = members.toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
  return (
    <ul aria-label={label} className="grid gap-0.5">
      {sorted.map((member) => (
        <li key={member.name}>
          <Member member={member} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Member({ member, language }: { readonly member: MemberDescription; readonly language: Language }) {
  const [isOpen, setOpen] = useState(false);
  const inner = member.members ?? [];
  if (inner.length === 0)
    return (
      <div className="flex min-h-7 items-baseline gap-1.5 px-1 pl-5.5">
        <Told member={member} language={language} />
      </div>
    );
  return (
    <>
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <Told member={member} language={language} />
      </Disclosure>
      {isOpen && (
        <div className="ml-2.5 border-l border-line pl-2">
          <MemberList label={member.name} members={inner} language={language} />
        </div>
      )}
    </>
  );
}

function Told({ member, language }: { readonly member: MemberDescription; readonly language: Language }) {
  const texts = catalogueTexts[language];
  const { name, type, isRequired, values } = member;
  return (
    <span className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
      <code className="font-semibold">{name}</code> <span className="text-xs text-muted">{type}</span>{' '}
      <Limits member={member} />
      {isRequired && (
        <span className="ml-1 rounded-full bg-warn-soft px-1.5 text-[11px] text-warn">{texts.required}</span>
      )}
      {values && <span className="block text-xs text-muted">{texts.oneOf(shown(values))}</span>}
    </span>
  );
}

function Limits({ member: { min, max } }: { readonly member: MemberDescription }) {
  if (min === undefined && max === undefined) return null;
  return (
    <span className="text-xs text-muted">
      {min ?? 0}–{max ?? '∞'}
    </span>
  );
}

function shown(values: readonly string[]): string {
  const first = values.slice(0, VALUES_SHOWN).join(', ');
  return values.length > VALUES_SHOWN ? `${first}… (${values.length})` : first;
}
