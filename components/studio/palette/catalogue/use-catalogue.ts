import { loadServices } from '@pasos/engine/browser';
import { useEffect, useState } from 'react';
import type { CatalogueAction } from './catalogue-action';

let known: readonly CatalogueAction[] = [];

/** Every action by name, fetched once; none until then. */
export function useCatalogue(): readonly CatalogueAction[] {
  const [actions, setActions] = useState(known);
  useEffect(() => {
    if (known.length > 0) return;
    loadServices().then(
      ({ optimizedActions, allSdkActions }) => {
        known = [...optimizedActions, ...allSdkActions()];
        setActions(known);
      },
      () => undefined,
    );
  }, []);
  return actions;
}
