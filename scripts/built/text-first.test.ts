import { afterEach, describe, expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint.mjs';
import { textFirst } from './text-first.mjs';

const chunk = (name: string) => `/_next/static/chunks/${name}.js`;
const tag = (name: string) => `<script src="${chunk(name)}" async=""></script>`;
const preload = (name: string) =>
  `<link rel="preload" as="script" fetchPriority="low" href="${chunk(name)}"/>`;

/** As React and Next write it. */
const page = [
  '<!DOCTYPE html><html lang="es"><head><meta charSet="utf-8"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  preload('entry'),
  tag('react'),
  tag('lesson'),
  `<script>theme()</script><script src="${chunk('old')}" noModule=""></script></head>`,
  `<body><p>Hola, $& y $1</p><script id="_R_">start()</script>${tag('entry')}`,
  '<script>self.__next_f.push([0])</script></body></html>',
].join('');

describe('a page that was rendered', () => {
  const served = textFirst(page, 'es.html');
  const [loader] = /<script>\(function.*?<\/script><\/head>/.exec(served) ?? [''];

  test('runs none of its code when it comes, and fetches all of it once', () => {
    expect(served).not.toMatch(/<script[^>]*async/);
    for (const name of ['react', 'lesson', 'entry']) expect(served.split(preload(name))).toHaveLength(2);
  });

  test('names its code in the order in which it stood', () => {
    expect(loader).toContain(`(${JSON.stringify(['react', 'lesson', 'entry'].map(chunk))})`);
  });

  test('keeps all else', () => {
    for (const part of page.split(/<script src="[^"]*" async=""><\/script>|<\/head>/))
      expect(served).toContain(part);
  });

  test('stays as it is when it has no code, and the second time', () => {
    expect(textFirst('<html><head></head></html>', 'a.html')).toBe('<html><head></head></html>');
    expect(textFirst(served, 'es.html')).toBe(served);
  });

  test('is refused when it has code in a tag that is not known', () => {
    const other = page.replace('</head>', '<script async src="/other.js"></script></head>');
    expect(() => textFirst(other, 'es.html')).toThrow('es.html runs code before its text is painted');
  });
});

describe('the code of a page starts', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('when the first text has been painted, once', () => {
    const { started, paint } = browser({});
    afterPaint(['/a.js', '/b.js']);
    paint('first-paint');
    expect(started).toEqual([]);
    paint('first-contentful-paint');
    paint('first-contentful-paint');
    expect(started).toEqual(['script /a.js true', 'script /b.js true']);
  });

  test('at once for whoever uses the page already', () => {
    const { started, happens, paint } = browser({});
    afterPaint(['/a.js']);
    happens('keydown');
    expect(started).toEqual(['script /a.js true']);
    paint('first-contentful-paint');
    expect(started).toHaveLength(1);
  });

  test('at once where nobody looks', () => {
    const { started } = browser({ hidden: true });
    afterPaint(['/a.js']);
    expect(started).toEqual(['script /a.js true']);
  });
});

type Tag = { tag: string; src: string; async: boolean };

function browser({ hidden = false }) {
  const started: string[] = [];
  const listeners = new Map<string, () => void>();
  let onPaint: (list: { getEntriesByName(name: string): string[] }) => void;
  vi.stubGlobal('document', {
    hidden,
    createElement: (tag: string) => ({ tag }),
    currentScript: { remove: () => undefined },
    head: { append: ({ tag, src, async }: Tag) => started.push(`${tag} ${src} ${async}`) },
  });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener));
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
  class Observer {
    static readonly supportedEntryTypes = ['paint'];
    constructor(callback: typeof onPaint) {
      onPaint = callback;
    }
    observe() {}
  }
  vi.stubGlobal('self', { PerformanceObserver: Observer });
  vi.stubGlobal('PerformanceObserver', Observer);
  return {
    started,
    paint: (painted: string) => onPaint({ getEntriesByName: (name) => (name === painted ? [name] : []) }),
    happens: (name: string) => listeners.get(name)?.(),
  };
}
