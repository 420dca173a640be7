import { panelDocks, type PanelId } from '../../panels';

/** A place in the sandbox as an address names it: the same in every language of the site. */
type PlaceLink =
  { readonly kind: 'state'; readonly name: string } | { readonly kind: 'panel'; readonly panel: PanelId };

/** Reads `#state=Calcular` or `#panel=inspector`. */
export function readPlaceLink(hash: string): PlaceLink | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const name = parameters.get('state');
  const panel = parameters.get('panel');
  if (name) return { kind: 'state', name };
  return panel !== null && Object.hasOwn(panelDocks, panel)
    ? { kind: 'panel', panel: panel as PanelId }
    : undefined;
}

export function stateHash(name: string): string {
  return `#state=${encodeURIComponent(name)}`;
}
