import Link from 'next/link';
import type { ComponentProps } from 'react';

const looks = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  plain: 'border-line bg-surface text-text hover:bg-raised',
};

interface ActionLinkProps extends ComponentProps<typeof Link> {
  readonly look?: keyof typeof looks;
}

/** A link with the weight of a button. */
export function ActionLink({ look = 'plain', className = '', ...rest }: ActionLinkProps) {
  return (
    <Link
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-5 py-2 font-semibold ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
