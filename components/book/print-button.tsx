'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { PrinterIcon } from './printer-icon';

/** Opens the dialog of the browser; without JavaScript it is not there, and the browser's own menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button className="needs-script" onClick={() => window.print()}>
      <PrinterIcon />
      {children}
    </Button>
  );
}
