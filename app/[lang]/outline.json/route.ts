import { courseMenu, readCourse } from '@/lib/content/course';
import { isLanguage, languages } from '@/lib/i18n/languages';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return languages.map((lang) => ({ lang }));
}

/** The whole course as its menu shows it: fetched when the menu opens, so that no page carries all of them. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string }> },
): Promise<Response> {
  const { lang } = await params;
  return isLanguage(lang) ? Response.json(courseMenu(readCourse(lang))) : new Response(null, { status: 404 });
}
