import { readFile } from 'node:fs/promises';
import type { BuildFailure } from 'esbuild';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { Language } from '@/lib/i18n/languages';
import { anatomyPlugin, linkPlugin, type Anatomy } from './anatomy';
import { blockKeysPlugin } from './block-keys';
import { codeFramePlugin } from './code-frame-plugin';
import { splitFrontMatter, type FrontMatter } from './front-matter';
import { headingsPlugin, type Heading } from './headings';
import { colouredCodePlugin } from './coloured-code';
import { highlighter } from './highlighter';
import { sectionsPlugin, type Section } from './sections';
import { expressionPlugin } from './live/expression-plugin';
import { ContentError } from '@/lib/content/problem';
import { intruderProblems } from '@/lib/content/rules/check-elements';
import { mdxProblem } from './mdx-problem';

export interface CompiledLesson {
  readonly frontMatter: FrontMatter;
  /** Body of a function that makes the component; only ever run on the server. */
  readonly code: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly anatomy: Anatomy;
}

export interface LessonSource {
  readonly file: string;
  /** How problems name the file. */
  readonly shortName: string;
  readonly language: Language;
  /** Linting does without colours: they are most of the time. */
  readonly highlight: boolean;
}

export async function compileLesson(source: LessonSource): Promise<CompiledLesson> {
  const { frontMatter, body } = splitFrontMatter(await readFile(source.file, 'utf8'), source.shortName);
  let anatomy: Anatomy | undefined;
  let headings: readonly Heading[] = [];
  let sections: readonly Section[] = [];
  const shared = source.highlight ? await highlighter() : undefined;
  // Not until there is a text: in development Next loads the page once more for each request, only to ask for its addresses.
  const { bundleMDX } = await import('mdx-bundler');
  const bundle = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      // Replaces the bundler's own two, which only handle front matter; that is done by now.
      remarkPlugins: [
        remarkGfm,
        anatomyPlugin((found) => (anatomy = found)),
        linkPlugin(source.language),
        expressionPlugin,
        codeFramePlugin(source.language),
      ],
      rehypePlugins: [
        rehypeSlug,
        headingsPlugin((found) => (headings = found)),
        sectionsPlugin((found) => (sections = found)),
        blockKeysPlugin,
        ...(shared ? [() => colouredCodePlugin(shared)] : []),
      ],
    }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent', sourcemap: false }),
  }).catch((failure: unknown) => Promise.reject(contentError(failure, source.shortName, anatomy)));
  if (!anatomy) throw new Error(`${source.shortName} was not read`);
  return { frontMatter, code: bundle.code, headings, sections, anatomy };
}

function contentError(failure: unknown, file: string, anatomy: Anatomy | undefined): unknown {
  const { errors } = failure as Partial<BuildFailure>;
  if (!errors?.length) return failure;
  // An import also fails to resolve, but that is not what is wrong with it.
  const problems = anatomy?.intruders.length
    ? intruderProblems(anatomy)
    : errors.map(({ text }) => mdxProblem(text));
  return new ContentError(problems.map((problem) => ({ file, ...problem })));
}
