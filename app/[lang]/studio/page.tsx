import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StudioPage } from '@/components/studio/site/studio-page';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';

interface StudioParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: StudioParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  return {
    title: messages(lang).site.studio,
    alternates: { languages: Object.fromEntries(languages.map((one) => [one, pageUrl(one, 'studio')])) },
  };
}

export default async function StudioRoute({ params }: StudioParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return <StudioPage language={lang} />;
}
