import Link from 'next/link';
import type { AnchorHTMLAttributes, ComponentProps, HTMLAttributes, TableHTMLAttributes } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { Arrange } from './exercises/arrange';
import { Callout } from './prose/callout';
import { CodeFrame } from './prose/code-frame';
import { ColouredCode } from './prose/coloured-code';
import { Expressions, TryExpression } from './prose/expressions/expressions';
import { Figure } from './prose/figure';
import { FindBug } from './exercises/find-bug';
import { HeadingLink } from './prose/heading-link';
import { MachineGraph } from './prose/machine-graph';
import { Match } from './exercises/match';
import { PickStates } from './exercises/pick-states';
import { Card, Option, Pair, Question, Why } from './exercises/parts';
import { Quiz } from './exercises/quiz';
import { Steps } from './prose/steps';
import { Term } from './prose/term';

export interface LessonPlace {
  readonly language: Language;
  readonly path: string;
}

type Placed<C extends (props: never) => unknown> = Omit<Parameters<C>[0], keyof LessonPlace>;

/** The closed vocabulary: all that a lesson may say, bound to where it is said. `lib/content/vocabulary.ts` has the rules. */
export function lessonComponents(place: LessonPlace) {
  return {
    Callout: (props: Placed<typeof Callout>) => <Callout {...place} {...props} />,
    CodeFrame: (props: Placed<typeof CodeFrame>) => <CodeFrame {...place} {...props} />,
    ColouredCode,
    Expressions: (props: Placed<typeof Expressions>) => <Expressions {...place} {...props} />,
    TryExpression,
    Figure,
    MachineGraph: (props: Placed<typeof MachineGraph>) => <MachineGraph {...place} {...props} />,
    Steps,
    Term: (props: Placed<typeof Term>) => <Term {...place} {...props} />,
    Quiz: (props: Placed<typeof Quiz>) => <Quiz {...place} {...props} />,
    FindBug: (props: Placed<typeof FindBug>) => <FindBug {...place} {...props} />,
    Question,
    Option,
    Why,
    Match: (props: Placed<typeof Match>) => <Match {...place} {...props} />,
    Pair,
    Arrange: (props: Placed<typeof Arrange>) => <Arrange {...place} {...props} />,
    Card,
    PickStates: (props: Placed<typeof PickStates>) => <PickStates {...place} {...props} />,
    a: LessonLink,
    table: LessonTable,
    h2: (props: HTMLAttributes<HTMLHeadingElement>) => <AnchoredHeading level="h2" {...props} />,
    h3: (props: HTMLAttributes<HTMLHeadingElement>) => <AnchoredHeading level="h3" {...props} />,
  };
}

function LessonLink({ href = '', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  if (href.startsWith('/'))
    return <Link href={href} {...(rest as Omit<ComponentProps<typeof Link>, 'href'>)} />;
  const outside = href.startsWith('https:');
  return <a href={href} {...rest} {...(outside && { target: '_blank', rel: 'noopener' })} />;
}

/** Wide tables scroll by themselves, also by keyboard. */
function LessonTable(props: TableHTMLAttributes<HTMLTableElement>) {
  return (
    <div className="table-scroll" tabIndex={0} role="group">
      <table {...props} />
    </div>
  );
}

interface AnchoredHeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  readonly level: 'h2' | 'h3';
}

function AnchoredHeading({ level: Level, id, children, ...rest }: AnchoredHeadingProps) {
  return (
    <Level id={id} {...rest}>
      {children}
      {id && <HeadingLink id={id} />}
    </Level>
  );
}
