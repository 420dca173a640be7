import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintPage } from '@/components/book/print/print-page';
import { pageEdition } from '@/lib/book/edition';
import { labsOf } from '@/lib/book/load-labs.server';
import { readCourse } from '@/lib/content/course';
import { outlinePaths, readOutline } from '@/lib/content/outline';
import { isLanguage } from '@/lib/i18n/languages';

interface PrintParams {
  readonly params: Promise<{ lang: string; unit: string; page: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return outlinePaths(readOutline()).map((path) => {
    const [unit, page] = path.split('/');
    return { unit, page };
  });
}

export async function generateMetadata(props: PrintParams): Promise<Metadata> {
  const { edition } = await find(props);
  return { title: edition.parts[0]?.pages[0]?.title, robots: { index: false } };
}

export default async function PrintPageRoute(props: PrintParams) {
  const { edition, language } = await find(props);
  return <PrintPage scope="page" edition={edition} labs={await labsOf(edition)} language={language} />;
}

async function find({ params }: PrintParams) {
  const { lang, unit, page } = await params;
  if (!isLanguage(lang)) notFound();
  const edition = pageEdition(readCourse(lang), `${unit}/${page}`);
  if (!edition) notFound();
  return { edition, language: lang };
}
