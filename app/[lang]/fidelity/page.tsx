import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FidelityPage } from '@/components/site/fidelity/fidelity-page';
import { readFidelity } from '@/lib/site/fidelity';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { fidelityMessages } from '@/components/site/fidelity/messages';
import { pageUrl } from '@/lib/site/urls';

interface FidelityParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: FidelityParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const { title, lead } = fidelityMessages(lang);
  const addresses = languages.map((language) => [language, pageUrl(language, 'fidelity')]);
  return { title, description: lead, alternates: { languages: Object.fromEntries(addresses) } };
}

export default async function FidelityRoute({ params }: FidelityParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return <FidelityPage language={lang} fidelity={readFidelity()} />;
}
