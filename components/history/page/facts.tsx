import type { ReactNode } from 'react';

export function Facts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl aria-label={label} className="grid grid-cols-2 gap-x-4 gap-y-2 text-sm @2xl:grid-cols-4">
      {children}
    </dl>
  );
}

interface FactProps {
  name: string;
  title?: string;
  isWide?: boolean;
  children: ReactNode;
}

export function Fact({ name, title, isWide = false, children }: FactProps) {
  return (
    <div title={title} className={`min-w-0 ${isWide ? 'col-span-full' : ''}`}>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="break-words tabular-nums">{children}</dd>
    </div>
  );
}
