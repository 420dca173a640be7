import { EditorIcon } from '@/components/site/icons';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';
import { linkTo } from '@/lib/studio/machine/share/link';

interface StudioLinkProps {
  readonly definition: string;
  readonly input?: string;
  /** The state that is tested by itself there, and what its work is taken to give. */
  readonly test?: { readonly state: string; readonly result?: string };
  /** Of the machine that is begun there. */
  readonly name: string;
  readonly language: Language;
}

const texts = { es: 'Abrir en el estudio', en: 'Open in the studio' };

/** Takes a machine of a lesson to the studio: it is in the address, so nothing has to be loaded to offer it. */
export async function StudioLink({ definition, input, test, name, language }: StudioLinkProps) {
  const href = await linkTo({ name, type: 'STANDARD', definition, input, test }, pageUrl(language, 'studio'));
  return (
    <a className="studio-link" href={href}>
      <EditorIcon className="size-4" />
      {texts[language]}
    </a>
  );
}
