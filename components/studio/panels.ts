import type { ComponentType } from 'react';
import type { Language, Localized } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session';
import type { PanelId } from '@/lib/studio/panels';
import type { Studio } from '@/lib/studio/studio';

export interface PanelProps {
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
}

export interface PanelSpec {
  readonly title: Localized;
  /** Lines of its mark, drawn on 20 × 20. */
  readonly icon: string;
  /** Shown, or offered, only as long as there is one. */
  readonly needs?: 'run' | 'machine';
  /** Fetched when it is first opened: nothing of a panel is in the first load of a page. */
  readonly load: () => Promise<{ readonly default: ComponentType<PanelProps> }>;
}

/** The panels in the order of the rail. */
export const panels: Readonly<Partial<Record<PanelId, PanelSpec>>> = {
  machine: {
    title: { es: 'Configuración', en: 'Configuration' },
    icon: 'M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4',
    needs: 'machine',
    load: () => import('./machine/machine-panel'),
  },
};
