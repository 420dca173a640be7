import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintPage } from '@/components/book/print/print-page';
import { unitEdition } from '@/lib/book/edition';
import { labsOf } from '@/lib/book/load-labs.server';
import { readCourse } from '@/lib/content/course';
import { readOutline } from '@/lib/content/outline';
import { isLanguage } from '@/lib/i18n/languages';

interface PrintParams {
  readonly params: Promise<{ lang: string; unit: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return readOutline().units.map(({ slug }) => ({ unit: slug }));
}

export async function generateMetadata(props: PrintParams): Promise<Metadata> {
  const { edition } = await find(props);
  return { title: edition.parts[0]?.unit.title, robots: { index: false } };
}

export default async function PrintUnitRoute(props: PrintParams) {
  const { edition, language } = await find(props);
  return <PrintPage scope="unit" edition={edition} labs={await labsOf(edition)} language={language} />;
}

async function find({ params }: PrintParams) {
  const { lang, unit } = await params;
  if (!isLanguage(lang)) notFound();
  const edition = unitEdition(readCourse(lang), unit);
  if (!edition) notFound();
  return { edition, language: lang };
}
