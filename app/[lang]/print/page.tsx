import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { printMessages } from '@/components/book/print/messages';
import { PrintPage } from '@/components/book/print/print-page';
import { wholeEdition } from '@/lib/book/edition';
import { labsOf } from '@/lib/book/load-labs.server';
import { readCourse } from '@/lib/content/course';
import { isLanguage } from '@/lib/i18n/languages';

interface PrintParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: PrintParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  // The same words stand on the pages of the course: those are to be found.
  return { title: printMessages(lang).title, robots: { index: false } };
}

export default async function PrintRoute({ params }: PrintParams) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const edition = wholeEdition(readCourse(lang));
  return <PrintPage scope="course" edition={edition} labs={await labsOf(edition)} language={lang} />;
}
