import type { ReactNode } from 'react';
import { plainText } from '@/components/lesson/prose/child-elements';

interface PrintedCodeProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** Lines that fit on a page: what has more may be divided. */
const linesKept = 28;

/** Code that wraps and is not cut. */
export function PrintedCode({ title, children }: PrintedCodeProps) {
  const isLong = plainText(children).split('\n').length > linesKept;
  return (
    <figure className="code-frame" data-long={isLong || undefined}>
      {title && (
        <figcaption>
          <span className="code-title">{title}</span>
        </figcaption>
      )}
      {children}
    </figure>
  );
}

/** Without its colours: they are most of what would be sent, and paper seldom has them. */
export function PrintedBlock({ children }: { children: string }) {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  );
}
