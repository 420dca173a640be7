import { panelDocks, type PanelId } from '../../panels';

/** A place in the sandbox as an address names it: the same in every language of the site. */
type PlaceLink =
  | { readonly kind: 'state'; readonly name: string }
  | { readonly kind: 'panel'; readonly panel: PanelId; readonly state?: string };

/** Reads `#state=Calcular`, `#panel=inspector` or `#panel=test&state=Calcular`. */
export function readPlaceLink(hash: string): PlaceLink | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const name = parameters.get('state');
  const panel = parameters.get('panel');
  if (panel === null) return name ? { kind: 'state', name } : undefined;
  if (!Object.hasOwn(panelDocks, panel)) return undefined;
  return { kind: 'panel', panel: panel as PanelId, ...(name && { state: name }) };
}

export function panelHash(panel: PanelId, state: string): string {
  return `#panel=${panel}&state=${encodeURIComponent(state)}`;
}

export function stateHash(name: string): string {
  return `#state=${encodeURIComponent(name)}`;
}
