import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GlossaryPage } from '@/components/book/glossary/glossary-page';
import { glossaryMessages } from '@/components/book/glossary/messages';
import { glossaryPage } from '@/lib/book/glossary-page';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';

interface GlossaryParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: GlossaryParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const { title, lead } = glossaryMessages(lang);
  const addresses = languages.map((language) => [language, pageUrl(language, 'glossary')]);
  return { title, description: lead, alternates: { languages: Object.fromEntries(addresses) } };
}

export default async function GlossaryRoute({ params }: GlossaryParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return <GlossaryPage language={lang} groups={await glossaryPage(lang)} />;
}
