import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from '../support/root.mjs';
import { afterPaint } from './after-paint.mjs';

const script = /<script src="([^"]+)" async=""><\/script>/g;
const preload = (url) => `<link rel="preload" as="script" fetchPriority="low" href="${url}"/>`;
/** What would still run when it comes, painted or not: React writes its tags in another way by now. */
const early = /<script(?![^>]* noModule)[^>]* src=[^>]*>/i;

/** Beside the built site, once: no code runs in a page that was rendered with it until its text is on the screen. */
export function putTextFirst(site = join(root, '.next')) {
  const pages = join(site, 'server/app');
  for (const name of existsSync(pages) ? readdirSync(pages, { recursive: true }) : []) {
    if (!name.endsWith('.html') || name.startsWith('_')) continue;
    const path = join(pages, name);
    writeFileSync(path, textFirst(readFileSync(path, 'utf8'), name));
  }
}

/** The same page: what it runs is fetched as before, after all else, and waits in a list. */
export function textFirst(html, name) {
  const scripts = [...html.matchAll(script)].map(([, url]) => url);
  if (scripts.length === 0) return html;
  const fetched = html.replace(script, (_, url) => (html.includes(preload(url)) ? '' : preload(url)));
  const [left] = early.exec(fetched) ?? [];
  if (left) throw new Error(`${name} runs code before its text is painted: ${left}`);
  const loader = loaderOf.replace('SCRIPTS', () => JSON.stringify(scripts));
  return fetched.replace('</head>', () => `<script>${loader}</script></head>`);
}

const loaderOf = transformSync(`(${afterPaint})(SCRIPTS)`, { minify: true, target: 'es2020' }).code.trim();
