import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { progressMessages } from '@/components/site/progress/messages';
import { ProgressPage } from '@/components/site/progress/progress-page';
import { readCourse } from '@/lib/content/course';
import { isLanguage } from '@/lib/i18n/languages';

interface ProgressParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: ProgressParams): Promise<Metadata> {
  const { lang } = await params;
  return isLanguage(lang) ? { title: progressMessages(lang).title, robots: { index: false } } : {};
}

export default async function ProgressRoute({ params }: ProgressParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  return <ProgressPage language={lang} course={readCourse(lang)} />;
}
