import type { AnchorHTMLAttributes, HTMLAttributes, ReactNode, TableHTMLAttributes } from 'react';
import { StaticGraph } from '@/components/graph/static-graph';
import { Callout } from '@/components/lesson/prose/callout';
import { Figure } from '@/components/lesson/prose/figure';
import { Steps } from '@/components/lesson/prose/steps';
import { Card, Option, Pair, Question, Why } from '@/components/lesson/exercises/parts';
import { anchorOf, placeOf } from '@/lib/book/edition';
import { readMachine } from '@/lib/content/machines';
import { PrintedBlock, PrintedCode } from './printed-code';
import {
  PrintedArrange,
  PrintedFindBug,
  PrintedMatch,
  PrintedPickStates,
  PrintedQuiz,
} from './printed-exercises';
import type { PrintPlace } from './print-place';

type Placed<C extends (props: never) => unknown> = Omit<Parameters<C>[0], keyof PrintPlace>;

/** The vocabulary of lessons as paper has it: nothing in it needs code in the browser. */
export function printComponents(place: PrintPlace) {
  return {
    Callout: (props: Placed<typeof Callout>) => <Callout {...place} {...props} />,
    CodeFrame: PrintedCode,
    ColouredCode: PrintedBlock,
    Expressions: Plain,
    TryExpression: Plain,
    Figure,
    MachineGraph: (props: Placed<typeof PrintedGraph>) => <PrintedGraph {...place} {...props} />,
    Steps,
    Term: Plain,
    Quiz: (props: Placed<typeof PrintedQuiz>) => <PrintedQuiz {...place} {...props} />,
    FindBug: (props: Placed<typeof PrintedFindBug>) => <PrintedFindBug {...place} {...props} />,
    Question,
    Option,
    Why,
    Match: (props: Placed<typeof PrintedMatch>) => <PrintedMatch {...place} {...props} />,
    Pair,
    Arrange: (props: Placed<typeof PrintedArrange>) => <PrintedArrange {...place} {...props} />,
    Card,
    PickStates: (props: Placed<typeof PrintedPickStates>) => <PrintedPickStates {...place} {...props} />,
    a: (props: Placed<typeof PrintedLink>) => <PrintedLink {...place} {...props} />,
    table: (props: TableHTMLAttributes<HTMLTableElement>) => (
      <div className="table-scroll" tabIndex={0} role="group">
        <table {...props} />
      </div>
    ),
    h2: (props: HTMLAttributes<HTMLHeadingElement>) => <PrintedHeading {...place} depth={1} {...props} />,
    h3: (props: HTMLAttributes<HTMLHeadingElement>) => <PrintedHeading {...place} depth={2} {...props} />,
  };
}

function Plain({ children }: { children: ReactNode }) {
  return children;
}

interface PrintedGraphProps extends PrintPlace {
  readonly src: string;
  readonly caption?: string;
}

function PrintedGraph({ src, caption, language }: PrintedGraphProps) {
  return (
    <figure className="machine-graph">
      <StaticGraph definition={readMachine(language, src)} title={caption ?? src} language={language} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

type PrintedLinkProps = PrintPlace & AnchorHTMLAttributes<HTMLAnchorElement>;

/** Within what is printed a link is a reference; elsewhere it is its address. */
function PrintedLink({ href = '', edition, path, children }: PrintedLinkProps) {
  if (href.startsWith('#')) return <a href={`#${anchorOf(path, href.slice(1))}`}>{children}</a>;
  if (edition.parts.length > 1 && /^\/\w\w\/glossary/.test(href))
    return <a href="#book-glossary">{children}</a>;
  const place = href.startsWith('/') ? placeOf(edition, href) : undefined;
  if (place)
    return (
      <>
        <a href={`#${place.anchor}`}>{children}</a> <span className="book-ref">(§ {place.number})</span>
      </>
    );
  return (
    <>
      <a href={href}>{children}</a> <span className="book-ref">({href})</span>
    </>
  );
}

type PrintedHeadingProps = PrintPlace & HTMLAttributes<HTMLHeadingElement> & { readonly depth: number };

function PrintedHeading({ id = '', path, level, depth, children }: PrintedHeadingProps) {
  const Level = `h${Math.min(level + depth, 6)}` as 'h2';
  return (
    <Level id={anchorOf(path, id)} className="book-heading" data-depth={depth}>
      {children}
    </Level>
  );
}
