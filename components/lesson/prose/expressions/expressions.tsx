import type { ReactNode } from 'react';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import type { QueryLanguage } from '@/lib/content/compile/live/expression-machine';
import { ExpressionTable } from './expression-table';

interface ExpressionsProps extends LessonPlace {
  readonly in: QueryLanguage;
  readonly before?: string;
  /** The JSON that they read. */
  readonly data?: string;
  readonly children: ReactNode;
}

/** A table of expressions: a click opens one in the studio, with its data filled in. */
export function Expressions({ path: _, language, children, ...table }: ExpressionsProps) {
  return (
    <ExpressionTable {...table} language={language}>
      {children}
    </ExpressionTable>
  );
}

export function TryExpression({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" className="expression">
      {children}
    </button>
  );
}
