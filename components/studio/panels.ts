import type { ComponentType } from 'react';
import type { Language, Localized } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
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
  palette: {
    title: { es: 'Paleta', en: 'Palette' },
    icon: 'M10 4v12M4 10h12',
    load: () => import('./palette/palette-panel'),
  },
  catalogue: {
    title: { es: 'Catálogo de AWS', en: 'AWS catalogue' },
    icon: 'M3 4.5h5.5A1.5 1.5 0 0 1 10 6v10a1.5 1.5 0 0 0-1.5-1.5H3zM17 4.5h-5.5A1.5 1.5 0 0 0 10 6v10a1.5 1.5 0 0 1 1.5-1.5H17z',
    load: () => import('./palette/catalogue/catalogue-panel'),
  },
  inspector: {
    title: { es: 'Inspector', en: 'Inspector' },
    icon: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
    load: () => import('./inspector/inspector-panel'),
  },
  machine: {
    title: { es: 'Configuración', en: 'Configuration' },
    icon: 'M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4',
    needs: 'machine',
    load: () => import('./machine/machine-panel'),
  },
  resources: {
    title: { es: 'Recursos', en: 'Resources' },
    icon: 'M3.5 5.5c0-1.4 2.9-2.5 6.5-2.5s6.5 1.1 6.5 2.5S13.6 8 10 8 3.5 6.9 3.5 5.5zM3.5 5.5v9c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5v-9M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5',
    load: () => import('./resources/resources-panel'),
  },
  test: {
    title: { es: 'Probar un estado', en: 'Test a state' },
    icon: 'M8 2.5v5L3.8 15a1.7 1.7 0 0 0 1.5 2.5h9.4a1.7 1.7 0 0 0 1.5-2.5L12 7.5v-5M6.5 2.5h7M6 12h8',
    load: () => import('./trials/test/test-panel'),
  },
  faults: {
    title: { es: 'Simulación y fallos', en: 'Mocks and faults' },
    icon: 'M10 2.5v15M3.5 6.3l13 7.4M16.5 6.3l-13 7.4M7.8 3.6 10 5.4l2.2-1.8M7.8 16.4l2.2-1.8 2.2 1.8',
    load: () => import('./trials/faults/faults-panel'),
  },
  storm: {
    title: { es: 'Tormenta', en: 'Storm' },
    icon: 'M5.5 12.5a3.6 3.6 0 0 1 .3-7.1 4.8 4.8 0 0 1 9 1.3 3 3 0 0 1-.3 5.8M10.8 9.5 8.2 13.5h3.4L9 17.5',
    load: () => import('./trials/storm/storm-panel'),
  },
  cases: {
    title: { es: 'Casos', en: 'Cases' },
    icon: 'M3.5 5.5 5 7l2.5-3M3.5 12.5 5 14l2.5-3M10.5 6h6M10.5 13h6',
    load: () => import('./trials/cases/cases-panel'),
  },
  breakpoints: {
    title: { es: 'Puntos de parada y reloj', en: 'Breakpoints and clock' },
    icon: 'M10 2.5 17.5 10 10 17.5 2.5 10zM10 7v6',
    needs: 'machine',
    load: () => import('./time/breakpoints/breakpoints-panel'),
  },
  scrubber: {
    title: { es: 'Línea de tiempo', en: 'Timeline' },
    icon: 'M3 10h14M7 7v6',
    needs: 'run',
    load: () => import('./time/scrubber'),
  },
  xray: {
    title: { es: 'Rayos X de los datos', en: 'Data X-ray' },
    icon: 'M3 6.5V4a1 1 0 0 1 1-1h2.5M13.5 3H16a1 1 0 0 1 1 1v2.5M17 13.5V16a1 1 0 0 1-1 1h-2.5M6.5 17H4a1 1 0 0 1-1-1v-2.5M2.5 10h15M7 7h6M7 13h6',
    needs: 'run',
    load: () => import('./xray/xray-panel'),
  },
  trail: {
    title: { es: '¿Dónde están mis datos?', en: 'Where did my data go?' },
    icon: 'M4.5 4.5h.01M8 6l3 2M13.5 10h.01M11.5 12l-3 2M5.5 16h.01M15 4a2 2 0 1 1 0 .01',
    needs: 'run',
    load: () => import('./xray/trail/trail-panel'),
  },
  compare: {
    title: { es: 'Comparar ejecuciones', en: 'Compare executions' },
    icon: 'M6 3v9a3 3 0 0 0 3 3h5M14 17V8a3 3 0 0 0-3-3H6M12 13l2 2-2 2M8 3 6 5l2 2',
    needs: 'run',
    load: () => import('./compare/compare-panel'),
  },
  convert: {
    title: { es: 'Pasar a JSONata', en: 'Convert to JSONata' },
    icon: 'M7 4C5 4 6 9 4 10c2 1 1 6 3 6M13 4c2 0 1 5 3 6-2 1-1 6-3 6M8 10h4m-1.5-1.5L12 10l-1.5 1.5',
    load: () => import('./machine/convert/convert-panel'),
  },
  bill: {
    title: { es: 'Cuánto costaría', en: 'What it would cost' },
    icon: 'M5 3h10v14l-2.5-1.5L10 17l-2.5-1.5L5 17zM8 7h4M8 10h4',
    needs: 'run',
    load: () => import('./machine/bill/bill-panel'),
  },
  share: {
    title: { es: 'Compartir', en: 'Share' },
    icon: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0L4.9 10.9a3 3 0 0 0 4.2 4.2l1-1',
    load: () => import('./machine/share/share-panel'),
  },
};
