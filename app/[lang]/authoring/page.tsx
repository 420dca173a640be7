import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthoringPage } from '@/components/authoring/authoring-page';
import { authoringMessages } from '@/components/authoring/messages';
import { readExamples } from '@/lib/authoring/examples/examples';
import { isLanguage } from '@/lib/i18n/languages';

interface AuthoringParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: AuthoringParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const { title, lead } = authoringMessages(lang);
  // For those who write the course: who looks for a lesson is not to end up here.
  return { title, description: lead, robots: { index: false } };
}

export default async function AuthoringRoute({ params }: AuthoringParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return <AuthoringPage language={lang} examples={await readExamples(lang)} />;
}
