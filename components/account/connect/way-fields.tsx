import { useId } from 'react';
import { Segments } from '@/components/sandbox/layout/segments';
import { ENVIRONMENT_PROFILE, type Way } from '@/lib/account/contract';
import type { Language } from '@/lib/i18n/languages';
import { fieldLook } from './field-look';
import { connectTexts } from './messages';

interface WaysProps {
  readonly language: Language;
  /** Only on one's own machine. */
  readonly hasProfiles: boolean;
  readonly kind: Way['kind'];
  readonly onChange: (kind: Way['kind']) => void;
}

export function Ways({ language, hasProfiles, kind, onChange }: WaysProps) {
  const texts = connectTexts(language);
  const kinds = (['pasted', 'profile', 'role'] as const).filter((one) => one !== 'profile' || hasProfiles);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{texts.way}</legend>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {kinds.map((one) => (
          <label
            key={one}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-2.5 outline-accent has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="way"
              value={one}
              checked={one === kind}
              onChange={() => onChange(one)}
              className="mt-1 accent-(--accent)"
            />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{texts.ways[one]}</span>
              <span className="block text-xs text-muted">{texts.waysHelp[one]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ProfileFieldProps {
  readonly language: Language;
  readonly profiles: readonly string[];
}

export function ProfileField({ language, profiles }: ProfileFieldProps) {
  const texts = connectTexts(language);
  const id = useId();
  if (profiles.length === 0) return <p className="text-sm text-muted">{texts.noProfiles}</p>;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {texts.profile}
      </label>
      <select id={id} name="profile" className={fieldLook}>
        {profiles.map((name) => (
          <option key={name} value={name}>
            {name === ENVIRONMENT_PROFILE ? texts.environment : name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RoleFieldsProps {
  readonly language: Language;
  readonly hasProfiles: boolean;
  readonly from: Exclude<Way['kind'], 'role'>;
  readonly onFrom: (from: Exclude<Way['kind'], 'role'>) => void;
}

export function RoleFields({ language, hasProfiles, from, onFrom }: RoleFieldsProps) {
  const texts = connectTexts(language);
  const id = useId();
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr] sm:items-end">
        <div className="grid gap-1">
          <label htmlFor={`${id}-arn`} className="text-sm font-medium">
            {texts.roleArn}
          </label>
          <input
            id={`${id}-arn`}
            name="role"
            autoComplete="off"
            spellCheck={false}
            placeholder="arn:aws:iam::123456789012:role/pasos"
            className={fieldLook}
          />
        </div>
        <div className="grid gap-1">
          <label htmlFor={`${id}-external`} className="text-sm font-medium">
            {texts.externalId}
          </label>
          <input
            id={`${id}-external`}
            name="external"
            autoComplete="off"
            spellCheck={false}
            className={fieldLook}
          />
        </div>
      </div>
      {hasProfiles && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          {texts.from}
          <Segments
            label={texts.from}
            options={[
              { id: 'pasted', text: texts.ways.pasted },
              { id: 'profile', text: texts.ways.profile },
            ]}
            active={from}
            onSelect={onFrom}
          />
        </div>
      )}
    </>
  );
}
