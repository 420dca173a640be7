import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['es', 'en'];
const lessonsPerUnit = 10;
const copied = ['app', 'components', 'lib', 'content', 'labs', 'engine', 'public'];
/** The course as it was when the site was copied: whoever works on ours meanwhile does not change what is measured. */
const given = 'content-given';
const configuration = ['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json'];

/** A copy of the site, to build in. */
export function copySite(root, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root).filter((each) => [...copied, ...configuration].includes(each)))
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (file) => !file.includes('.test.'),
    });
  cpSync(join(root, 'content'), join(folder, given), { recursive: true });
  withoutTypeCheck(join(folder, 'next.config.js'));
}

/** The course of the copy in `folder`, with `count` lessons more in both languages: those of the first unit again and again. */
export function makeCourse(folder, count) {
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(join(folder, given), join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/outline.json');
  const outline = JSON.parse(readFileSync(file, 'utf8'));
  const [first] = outline.units;
  const lessons = Array.from({ length: count }, (_, index) => ({
    unit: `made-${Math.floor(index / lessonsPerUnit)}`,
    page: `lesson-${index}`,
    model: first.pages[index % first.pages.length],
  }));
  for (const language of languages) writeLessons(join(folder, 'content', language), first.slug, lessons);
  outline.units.push(...unitsOf(lessons));
  writeFileSync(file, JSON.stringify(outline));
}

/** It takes the same time whatever the number of lessons, and would hide how the rest grows. */
function withoutTypeCheck(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('export default {', 'export default {\n  typescript: { ignoreBuildErrors: true },'),
  );
}

function writeLessons(content, model, lessons) {
  for (const { unit, page, model: name } of lessons) {
    mkdirSync(join(content, unit), { recursive: true });
    const text = readFileSync(join(content, model, `${name}.mdx`), 'utf8');
    writeFileSync(join(content, unit, `${page}.mdx`), text.replace(/^title: .*$/m, `title: Lesson ${page}`));
    writeFileSync(
      join(content, unit, 'overview.mdx'),
      readFileSync(join(content, model, 'overview.mdx'), 'utf8'),
    );
  }
}

function unitsOf(lessons) {
  return [...new Set(lessons.map(({ unit }) => unit))].map((slug) => ({
    slug,
    kind: 'lessons',
    title: { es: slug, en: slug },
    pages: lessons.filter(({ unit }) => unit === slug).map(({ page }) => page),
  }));
}
