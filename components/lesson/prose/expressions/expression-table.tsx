'use client';

import type { MouseEvent, ReactNode } from 'react';
import type { QueryLanguage } from '@/lib/content/compile/live/expression-machine';
import type { Language } from '@/lib/i18n/languages';
import { pageUrl } from '@/lib/site/urls';

interface ExpressionTableProps {
  readonly in: QueryLanguage;
  readonly before?: string;
  readonly data?: string;
  readonly language: Language;
  readonly children: ReactNode;
}

/** Listens to the buttons in it: the page has no code and no address for each of them. */
export function ExpressionTable({ data, language, children, ...rest }: ExpressionTableProps) {
  const open = async ({ target }: MouseEvent) => {
    const code = target instanceof Element && target.closest('button.expression')?.textContent;
    if (!code) return;
    const { expressionLink } = await import('./expression-link');
    const page = pageUrl(language, 'studio');
    window.location.assign(await expressionLink({ code, ...rest }, { data, language, page }));
  };
  return <div onClick={(event) => void open(event)}>{children}</div>;
}
