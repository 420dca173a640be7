import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { endMessages } from '@/components/site/course/end/messages';
import { UnitEndPage } from '@/components/site/course/end/unit-end-page';
import { findUnit, readCourse } from '@/lib/content/course';
import { readOutline } from '@/lib/content/outline';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';

interface EndParams {
  readonly params: Promise<{ lang: string; unit: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return readOutline().units.map(({ slug }) => ({ unit: slug }));
}

export async function generateMetadata(props: EndParams): Promise<Metadata> {
  const { unit, language } = await find(props);
  const addresses = languages.map((one) => [one, pageUrl(one, `${unit.slug}/end`)]);
  return {
    title: endMessages(language).title(unit.title),
    robots: { index: false },
    alternates: { languages: Object.fromEntries(addresses) },
  };
}

export default async function EndRoute(props: EndParams) {
  return <UnitEndPage {...await find(props)} />;
}

async function find({ params }: EndParams) {
  const { lang, unit: slug } = await params;
  if (!isLanguage(lang)) notFound();
  const course = readCourse(lang);
  const unit = findUnit(course, slug);
  if (!unit) notFound();
  return { course, unit, language: lang };
}
