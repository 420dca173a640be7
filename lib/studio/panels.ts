/** Where a panel opens: beside the bench, over it, or below it as long as there is what it needs. */
export type Dock = 'left' | 'right' | 'sheet' | 'footer';

/** Every panel of the studio and its side. What it looks like: components/studio/panels.ts. */
export const panelDocks = {
  palette: 'left',
  inspector: 'right',
  xray: 'right',
  trail: 'right',
  test: 'right',
  faults: 'right',
  breakpoints: 'right',
  resources: 'right',
  scrubber: 'footer',
  catalogue: 'sheet',
  machine: 'sheet',
  storm: 'sheet',
  cases: 'sheet',
  compare: 'sheet',
  convert: 'sheet',
  bill: 'sheet',
  share: 'sheet',
} as const satisfies Readonly<Record<string, Dock>>;

export type PanelId = keyof typeof panelDocks;
